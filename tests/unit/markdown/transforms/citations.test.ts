import { expect, test } from "vitest";
import { renderBody } from "#markdown/render.ts";

const citationsOf = async (body: string) => (await renderBody(body, "en")).citations;

test("a link in a heading stands in the heading", async () => {
  expect(await citationsOf("Text.\n\n## After [the fall](piece:2001-a)\n\nText.")).toEqual([
    { piece: "2001-a", at: "after-the-fall", sentence: "After the fall" },
  ]);
});

test("a link in a caption stands in the figure", async () => {
  const figure =
    '<figure><img src="a.png" alt="A"><figcaption>See <a href="piece:2001-a">it</a>.</figcaption></figure>';
  expect(await citationsOf(`Text.\n\n${figure}`)).toEqual([{ piece: "2001-a", at: "p2", sentence: "See it." }]);
});

test("every citation stands at an id of the page", async () => {
  const body = [
    "# [a](piece:2001-a)",
    "> Two. *[b](piece:2001-b). Three* [c](piece:2001-c)",
    "- [![d](x.png)](piece:2001-d)",
    "[![e](x.png)](piece:2001-e) text",
    "<div>Bare <a href='piece:2001-f'><p>f</p></a></div>",
    "Mark[^1]\n\n[^1]: [g](piece:2001-g)",
  ].join("\n\n");
  const { citations, ids } = await renderBody(body, "en");
  expect(citations.map(({ piece }) => piece)).toEqual([..."abcdefg"].map((letter) => `2001-${letter}`));
  expect(ids).toEqual(expect.arrayContaining(citations.map(({ at }) => at)));
});

test("of a long sentence the words around the link are kept", async () => {
  const filler = "and so it went on ".repeat(40);
  const [citation] = await citationsOf(`It began ${filler}until [the end](piece:2001-a) of it ${filler}.`);
  expect(citation?.sentence).toMatch(/^… .*until the end of it.* …$/);
  expect(citation?.sentence.length).toBeLessThan(310);
});

test("a sentence's text has no marks of notes and one space for each line end", async () => {
  expect(await citationsOf("See[^1]\n[this](piece:2001-a)<br>now.\n\n[^1]: Note.")).toMatchObject([
    { sentence: "See this now." },
  ]);
});
