import fc from "fast-check";
import { expect, test } from "vitest";
import type { Fragment } from "#passages/fragment.ts";
import { renderBody } from "#markdown/render.ts";

const text = "A[^1] b[^2] c[^1].\n\n[^1]: First note, of boats.\n[^2]: Second note, of ropes.\n";

async function recorded(body: string): Promise<Fragment[]> {
  const { fragments } = await renderBody(body, "en");
  return fragments.map((fragment) => ({ ...fragment, since: "2020-01-01" }));
}

/** Each note in its order: its id, its words, and the ids of its marks, which have to lead to it. */
async function notesOf(body: string, known: Fragment[]): Promise<string[]> {
  const { html } = await renderBody(body, "en", known);
  return Array.from(html.matchAll(/<li id="(fn-[^"]*)">\s*<p>([^<]*) .*?<\/p>/gs), ([item, id, words]) => {
    const marks = Array.from(item.matchAll(/href="#([^"]*)"/g), ([, mark]) => mark);
    for (const mark of marks) expect(html).toContain(`<a href="#${id}" id="${mark}"`);
    return `${id} ${words} ${marks.join(" ")}`;
  });
}

test("a mark right after another is told apart from it, one with words between isn't", async () => {
  const { html } = await renderBody("A[^1][^2] b[^1].\n\n[^1]: One.\n[^2]: Two.\n", "en");
  expect(html.match(/<sup[^>]*>/g)?.slice(0, 3)).toEqual(["<sup>", '<sup class="next">', "<sup>"]);
});

test("new notes go by their labels", async () => {
  expect(await notesOf(text, [])).toEqual([
    "fn-1 First note, of boats. fnref-1 fnref-1-2",
    "fn-2 Second note, of ropes. fnref-2",
  ]);
});

test("the words of notes are handed on without marks and ways back", async () => {
  const { notes } = await renderBody("A[^a].\n\n[^a]: One *two*[^b].\n\n    Three.\n[^b]: Four.\n", "en");
  expect(notes).toEqual([
    { id: "fn-a", text: "One two. Three." },
    { id: "fn-b", text: "Four." },
  ]);
});

test.each([
  [
    "a new note comes before it and labels are counted anew",
    "N[^1]. A[^2] b[^3] c[^2].\n\n[^1]: Quite another matter: gulls.\n[^2]: First note, of boats.\n[^3]: Second note, of ropes.\n",
    [
      "fn-1r1 Quite another matter: gulls. fnref-1r1",
      "fn-1 First note, of boats. fnref-1 fnref-1-2",
      "fn-2 Second note, of ropes. fnref-2",
    ],
  ],
  [
    "two change places",
    "A[^1] b[^2].\n\n[^1]: Second note, of ropes.\n[^2]: First note, of boats.\n",
    ["fn-2 Second note, of ropes. fnref-2", "fn-1 First note, of boats. fnref-1"],
  ],
  [
    "it is edited",
    text.replace("Second note, of ropes", "Second note, of new ropes"),
    ["fn-1 First note, of boats. fnref-1 fnref-1-2", "fn-2 Second note, of new ropes. fnref-2"],
  ],
  ["the one before it goes", "A b[^1].\n\n[^1]: Second note, of ropes.\n", ["fn-2 Second note, of ropes. fnref-2"]],
  ["its label gets a name", "A[^rope].\n\n[^rope]: Second note, of ropes.\n", ["fn-2 Second note, of ropes. fnref-2"]],
])("a note keeps its id when %s", async (_, edited, notes) => {
  expect(await notesOf(edited, await recorded(text))).toEqual(notes);
});

test("a note of other words is another note, and the old id leads to where the note stood", async () => {
  const edited = text.replace("Second note, of ropes.", "Gulls eat whatever they find.");
  const known = await recorded(text);
  expect((await notesOf(edited, known))[1]).toBe("fn-2r1 Gulls eat whatever they find. fnref-2r1");
  const { fragments } = await renderBody(edited, "en", known);
  expect(fragments.find(({ id }) => id === "fn-2")).toMatchObject({ state: "gone", kind: "anchor" });
});

test("notes that were recorded without their words go by their labels, and their words are recorded", async () => {
  const known = (await recorded(text)).map((each) => (each.kind === "anchor" ? { ...each, fingerprint: "" } : each));
  const { fragments } = await renderBody(text, "en", known);
  expect(fragments.filter(({ since }) => since === "").map(({ id }) => id)).toEqual(["fn-1", "fn-2"]);
});

test("however notes are taken out, put in and moved, one of the same words has its id, and no id is another's", async () => {
  // Unlike each other, since one that is like another counts as that one edited.
  const all = [
    ...["Boats lie low.", "Ropes cost seven florins each.", "Gulls eat fish!", "See the tables of 1787."],
    ...["Who built this quay?", "Masts were cut near Riga.", "Letter to Adams, in French.", "Salt, mostly."],
  ];
  const bodyOf = (listed: readonly string[]) =>
    `A${listed.map((_, at) => `[^${at + 1}]`).join(" b")}.\n\n${listed.map((each, at) => `[^${at + 1}]: ${each}\n`).join("")}`;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.shuffledSubarray(all), { minLength: 2, maxLength: 5 }), async (versions) => {
      const ever = new Map<string, string>();
      let known: Fragment[] = [];
      for (const listed of versions) {
        const { notes, ids, fragments } = await renderBody(bodyOf(listed), "en", known);
        expect(notes.map(({ text }) => text)).toEqual(listed);
        expect(new Set(ids).size).toBe(ids.length);
        for (const { id, text } of notes) {
          expect(ever.get(text) ?? id).toBe(id);
          ever.set(text, id);
        }
        expect(new Set(ever.values()).size).toBe(ever.size);
        known = fragments.map((fragment) => ({ ...fragment, since: fragment.since || "2020-01-01" }));
      }
    }),
    { numRuns: 50 },
  );
});
