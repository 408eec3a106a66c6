import { expect, test } from "vitest";
import { formsOf, passagesOf, type Fragment } from "#search/client/text/passages.ts";

/** A page of passages, and where its words in capitals stand; those that begin alike are forms of one. */
function page(...passages: string[]): { fragment: Fragment; locations: number[]; found: number[][] } {
  const words = passages.join(" ").split(" ");
  let location = 0;
  const anchors = passages.flatMap((text, index) => {
    const start = location;
    location += text.split(" ").length;
    // The first stands for the title and summary, which are in no passage.
    return index === 0
      ? []
      : [
          { id: `p${index}`, location: start },
          { id: `p${index}s1`, location: start },
        ];
  });
  const locations = words.flatMap((word, index) => (/^[A-ZÉ]{2,}/.test(word) ? [index] : []));
  const found = [...Map.groupBy(locations, (place) => words[place]?.slice(0, 4)).values()];
  return { fragment: { url: "/a/", meta: {}, content: words.join(" "), anchors }, locations, found };
}

const shown = ({ fragment, found }: ReturnType<typeof page>, most = 3) =>
  passagesOf(fragment, found, most).map(({ id, words, cutBefore, cutAfter }) => [
    id,
    `${cutBefore ? "…" : ""}${words.map(({ text, marked }) => (marked ? `[${text}]` : text)).join(" ")}${cutAfter ? "…" : ""}`,
  ]);

test("the best passage has most of what was asked for, then most words, then comes first", () => {
  expect(
    shown(page("title", "TREATY TREATY TREATY", "no", "TREATY and HARBOUR", "HARBOUR here", "HARBOUR there"), 4),
  ).toEqual([
    ["p3", "[TREATY] and [HARBOUR]"],
    ["p1", "[TREATY] [TREATY] [TREATY]"],
    ["p4", "[HARBOUR] here"],
    ["p5", "[HARBOUR] there"],
  ]);
});

test("two forms of a word are no more than one of them twice", () => {
  const passages = shown(page("title", "TREATY and TREATIES", "TREATY and HARBOUR"));
  expect(passages.map(([id]) => id)).toEqual(["p2", "p1"]);
});

test("a revised passage is one, and its sentences are none", () => {
  const anchors = ["p1", "p1s1", "p2r1", "p2r1s1"].map((id, index) => ({ id, location: index < 2 ? 0 : 2 }));
  const fragment = { url: "/a/", meta: {}, content: "no no TREATY here", anchors };
  expect(passagesOf(fragment, [[2]], 3).map(({ id }) => id)).toEqual(["p2r1"]);
});

test("words before the first passage are in none, and shown last", () => {
  expect(shown(page("a TREATY HARBOUR title", "one TREATY")).map(([id]) => id)).toEqual(["p1", undefined]);
  expect(shown(page("a TREATY title", "nothing"))).toEqual([[undefined, "a [TREATY] title"]]);
});

test("the title, which stands above, is in no passage", () => {
  const { fragment, found } = page("A TREATY and a TREATY summary", "nothing");
  const titled = { ...fragment, meta: { title: "A treaty" } };
  expect(passagesOf(titled, found, 3).map(({ words }) => words.map(({ text }) => text).join(" "))).toEqual([
    "and a TREATY summary",
  ]);
  expect(passagesOf(titled, [[1]], 3)).toEqual([]);
});

test("of a long passage the stretch with most words is shown, with a few words before it", () => {
  const filler = (count: number) => Array.from({ length: count }, (_, index) => `w${index}`).join(" ");
  const [[id, text] = []] = shown(page("t", `TREATY ${filler(80)} HARBOUR and TREATY ${filler(40)}`));
  expect(id).toBe("p1");
  expect(text).toMatch(/^…w74 w75 w76 w77 w78 w79 \[HARBOUR\] and \[TREATY\] w0 .* w26…$/);
});

test("of a long passage the stretch with most of what was asked for is shown, though others have more words", () => {
  const filler = Array.from({ length: 80 }, (_, index) => `w${index}`).join(" ");
  const [[, text] = []] = shown(page("t", `TREATY TREATY TREATY ${filler} HARBOUR TREATY end`));
  expect(text).toMatch(/\[HARBOUR\] \[TREATY\] end$/);
});

test("a stretch near the end isn't shorter for it, and none runs into the next passage", () => {
  const filler = Array.from({ length: 60 }, (_, index) => `w${index}`).join(" ");
  const [[, text] = []] = shown(page("t", `${filler} TREATY end`, "next"));
  expect(text).toMatch(/^…w26 .* \[TREATY\] end$/);
});

test("places beyond the page and places given twice do no harm", () => {
  const { fragment } = page("t", "a TREATY");
  expect(passagesOf(fragment, [[2, 2, 99]], 3)).toHaveLength(1);
  expect(passagesOf(fragment, [], 3)).toEqual([]);
});

test("the forms of the found words are each given once, whatever their case and accents", () => {
  const { fragment, locations } = page("t", "ÉTAT,” TREATY TREATY: ETAT");
  const runs = locations.map((location) => [location]);
  expect(formsOf(fragment, runs, 5)).toEqual(["ÉTAT", "TREATY"]);
  expect(formsOf(fragment, runs, 1)).toEqual(["ÉTAT"]);
});

test("the words of a phrase are one form, and those that merely follow each other are none", () => {
  const { fragment } = page("t", "treaty foreign policy, of", "Foreign “Policy” harbour");
  expect(formsOf(fragment, [[5, 6], [1], [2, 3], [7]], 5)).toEqual(["treaty", "foreign policy", "harbour"]);
});
