import fc from "fast-check";
import { fromHtml } from "hast-util-from-html";
import { toString } from "hast-util-to-string";
import { visit } from "unist-util-visit";
import { describe, expect, test } from "vitest";
import { citerFor } from "#exports/citations/engine.ts";
import { readStyle } from "#exports/citations/style-files.ts";
import { styledCitations, type InText } from "#exports/citations/styled.ts";
import { item } from "./cited-pieces.ts";

/** What a citation says, and the names of its elements. */
function read(html: string): { text: string; elements: string[] } {
  const tree = fromHtml(html, { fragment: true });
  const elements: string[] = [];
  visit(tree, "element", ({ tagName }) => void elements.push(tagName));
  return { text: toString(tree), elements };
}

const inTextOf = ({ before, whole, paragraph, after }: InText, number?: string) =>
  read(before + (number === undefined ? whole : paragraph.replace("#", number)) + after).text;

/** By style, the entry, the mention, and the mention of paragraph 3. */
async function citationsOf(fields: Record<string, unknown>): Promise<Record<string, string[]>> {
  const citations = await styledCitations(item(fields));
  return Object.fromEntries(
    citations.map(({ style, entry, inText }) => [
      style.label,
      [read(entry).text, inTextOf(inText), inTextOf(inText, "3")],
    ]),
  );
}

const url = "https://quay.example/sub/2004/tides/";

test("two authors and a day", async () => {
  expect(await citationsOf({ authors: ["parts", "particle"], title: "The tides" })).toEqual({
    Chicago: [
      `Family, Given, and G. de la Family. “The Tides.” Quay & Harbour, April 6, 2004. ${url}.`,
      `Given Family and G. de la Family, “The Tides,” Quay & Harbour, April 6, 2004, ${url}.`,
      `Given Family and G. de la Family, “The Tides,” Quay & Harbour, April 6, 2004, para. 3, ${url}.`,
    ],
    APA: [
      `Family, G., & de la Family, G. (2004, April 6). The tides. Quay & Harbour. ${url}`,
      "(Family & de la Family, 2004)",
      "(Family & de la Family, 2004, para. 3)",
    ],
    MLA: [
      `Family, Given, and G. de la Family. “The Tides.” Quay & Harbour, 6 Apr. 2004, ${url}.`,
      "(Family and de la Family)",
      "(Family and de la Family, para. 3)",
    ],
  });
});

test("no author and a month of a century long past", async () => {
  const address = "https://quay.example/sub/1787/tides/";
  expect(await citationsOf({ published: "1787-10" })).toEqual({
    Chicago: [
      `Quay & Harbour. “Tides,” October 1787. ${address}.`,
      `“Tides,” Quay & Harbour, October 1787, ${address}.`,
      `“Tides,” Quay & Harbour, October 1787, para. 3, ${address}.`,
    ],
    APA: [`Tides. (1787, October). Quay & Harbour. ${address}`, "(Tides, 1787)", "(Tides, 1787, para. 3)"],
    MLA: [`“Tides.” Quay & Harbour, Oct. 1787, ${address}.`, "(“Tides”)", "(“Tides,” para. 3)"],
  });
});

test.each([
  ["1754/1763", "1754–1763", "(1754–1763)", "1754–1763"],
  ["1787-10/1788-05", "October 1787–May 1788", "(1787–1788, October–May)", "Oct. 1787–May 1788"],
  [
    "1787-10-27/1788-05-28",
    "October 27, 1787–May 28, 1788",
    "(1787–1788, October 27–May 28)",
    "27 Oct. 1787–28 May 1788",
  ],
  ["1787-10-27/1788", "1787–1788", "(1787–1788)", "1787–1788"],
  ["1754~", "[1754?]", "(ca. 1754)", "circa 1754"],
  ["1754-06?", "[June 1754?]", "(ca. 1754, June)", "circa June 1754"],
  ["1754~/1763?", "[1754–1763?]", "(ca. 1754–1763)", "circa 1754–1763"],
])("the date %s as each style has it", async (published, chicago, apa, mla) => {
  const address = `https://quay.example/sub/${published.slice(0, 4)}/tides/`;
  const entries = Object.entries(await citationsOf({ published })).map(([style, [entry]]) => [style, entry]);
  expect(Object.fromEntries(entries)).toEqual({
    Chicago: `Quay & Harbour. “Tides,” ${chicago}. ${address}.`,
    APA: `Tides. ${apa}. Quay & Harbour. ${address}`,
    MLA: `“Tides.” Quay & Harbour, ${mla}, ${address}.`,
  });
});

test("a collective author and a year, and a byline that names no ids", async () => {
  const collective = await citationsOf({ authors: ["company"], published: "1787" });
  expect(collective["Chicago"]?.[0]).toBe(
    "Sand and Sons, Ltd. “Tides.” Quay & Harbour, 1787. https://quay.example/sub/1787/tides/.",
  );
  expect(collective["APA"]?.[1]).toBe("(Sand and Sons, Ltd, 1787)");
  expect((await citationsOf({ byline: "From the desk" }))["MLA"]?.[0]).toBe(
    `From the desk. “Tides.” Quay & Harbour, 6 Apr. 2004, ${url}.`,
  );
});

test("a full stop that ends a title gives way to what the style puts there, but one of a short form does not", async () => {
  const noted = async (title: string) => (await citationsOf({ title }))["Chicago"]?.[1];
  expect(await noted("The Tides Considered.")).toBe(`“The Tides Considered,” Quay & Harbour, April 6, 2004, ${url}.`);
  expect(await noted("Tides of the U.S.")).toBe(`“Tides of the U.S.,” Quay & Harbour, April 6, 2004, ${url}.`);
  for (const { inText } of await styledCitations(item({ title: "La marée considérée.", lang: "fr" })))
    expect(inText.before + inText.after).not.toContain("considérée.</span>");
});

test("a title in another language keeps its letters and says its language", async () => {
  for (const { entry } of await styledCitations(item({ title: "La marée du port", lang: "fr" })))
    expect(entry).toContain('<span lang="fr">La marée du port</span>');
  for (const { inText } of await styledCitations(item({ title: "مد & جزر", lang: "ar" })))
    expect(inText.before).toContain('<span lang="ar" dir="rtl">مد &#38; جزر</span>');
});

test.each([
  ["On </b> and <i>x</i> & the rest", "On </b> and <i>x</i> & the Rest"],
  ["if a<b & c>d then", "If a<b & c>d Then"],
  ["the tide <sup>2</sup> rises", "The Tide <sup>2</sup> Rises"],
  ["a &lt; b of &amp; and &#38; the rest", "A &lt; b of &amp; and &#38; the Rest"],
])("what looks like markup in the title %s stays as it is", async (title, capitalised) => {
  const { Chicago, APA, MLA } = await citationsOf({ title });
  expect(Chicago?.[0]).toContain(`“${capitalised},”`);
  expect(APA?.[0]).toContain(title);
  expect(MLA?.[0]).toContain(`“${capitalised}.”`);
});

describe("with whatever in titles and names", () => {
  const awkward = fc
    .array(
      fc.constantFrom(
        ..."<>&\"'`{}$#97531_*;:!?., aé漢ש",
        "<i>",
        "</i>",
        "</span>",
        "$&",
        "%%STRING%%",
        "<script>",
        "&lt;",
        "97531",
      ),
    )
    .map((parts) => `x${parts.join("")}x`);

  test("a title in English keeps every sign, and of what looks like markup every capital", async () => {
    const signs = (text: string) => text.normalize("NFC").replaceAll(/["'“”‘’\s]/gu, "");
    await fc.assert(
      fc.asyncProperty(awkward, async (title) => {
        for (const { entry } of await styledCitations(item({ title }))) {
          const { text } = read(entry);
          expect(signs(text).toLowerCase()).toContain(signs(title).toLowerCase());
          for (const [tag] of title.matchAll(/<\/?[a-z]+>/g)) expect(text).toContain(tag);
        }
      }),
      { numRuns: 100 },
    );
  });

  test("a citation has no elements but its own, and its text is there", async () => {
    await fc.assert(
      fc.asyncProperty(awkward, awkward, async (title, byline) => {
        const letters = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}<>&{}#$%;]/gu, "");
        for (const { entry, inText } of await styledCitations(item({ title, byline, lang: "de" }))) {
          const { text, elements } = read(entry);
          expect(elements.filter((name) => name !== "i" && name !== "span")).toEqual([]);
          expect(letters(text)).toContain(letters(title));
          expect(inTextOf(inText, "4")).toMatch(/para\. 4\b/);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("what changes for a paragraph makes exactly what the engine makes", async () => {
    const citer = await citerFor(readStyle("modern-language-association"));
    await fc.assert(
      fc.asyncProperty(awkward, fc.integer({ min: 1, max: 500 }), async (title, paragraph) => {
        const cited = item({ title });
        const mla = (await styledCitations(cited)).find(({ style }) => style.label === "MLA");
        expect(mla && inTextOf(mla.inText)).toBe(read(citer.inText(cited)).text);
        expect(mla && inTextOf(mla.inText, String(paragraph))).toBe(
          read(citer.inTextAt(cited, String(paragraph))).text,
        );
      }),
      { numRuns: 60 },
    );
  });
});
