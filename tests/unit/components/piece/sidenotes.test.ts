import { expect, test } from "vitest";
import { sidenoteRules } from "#components/piece/sidenotes.ts";
import { renderBody } from "#markdown/render.ts";

const rulesOf = async (body: string) => {
  const { html, ids } = await renderBody(body, "en");
  return sidenoteRules(html, ids);
};
const text = "There is a good deal of text here. ".repeat(60);

test("a note stands beside its first mark, and below the note before it", async () => {
  expect(await rulesOf(`${text}[^a] More.[^second] Again.[^a]\n\n[^a]: One.\n\n[^second]: Two.`)).toBe(
    '[id="fnref-a"]{anchor-name:--m0}[id="fn-a"]{anchor-name:--n0;top:anchor(--m0 top)}' +
      '[id="fnref-second"]{anchor-name:--m1}' +
      '[id="fn-second"]{anchor-name:--n1;top:max(anchor(--m1 top),anchor(--n0 bottom))}',
  );
});

test("notes that the margin can't hold stay at the end", async () => {
  expect(await rulesOf(`Short.[^1]\n\n[^1]: ${text}`)).toBe("");
});

test("a note that is gone has no rules, though its id is still there", async () => {
  const { fragments } = await renderBody(`${text}[^a] More.[^b]\n\n[^a]: One.\n\n[^b]: Two.`, "en");
  const { html, ids } = await renderBody(`${text} More.[^b]\n\n[^b]: Two.`, "en", fragments);
  expect(ids).toContain("fn-a");
  expect(sidenoteRules(html, ids)).toBe(
    '[id="fnref-b"]{anchor-name:--m0}[id="fn-b"]{anchor-name:--n0;top:anchor(--m0 top)}',
  );
});

test("a body without notes has no rules", async () => {
  expect(await rulesOf(text)).toBe("");
});

test("a name that would end the rule or the style element is escaped", async () => {
  const rules = await rulesOf(`${text}[^"</style>é]\n\n[^"</style>é]: One.`);
  expect(rules).toBe(
    String.raw`[id="fnref-\22 \3c \2f style\3e é"]{anchor-name:--m0}`.replace("é", String.raw`\e9 `) +
      String.raw`[id="fn-\22 \3c \2f style\3e \e9 "]{anchor-name:--n0;top:anchor(--m0 top)}`,
  );
});
