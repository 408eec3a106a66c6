import { parse as parseBibtex } from "@retorquere/bibtex-parser";
import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import type { CslItem } from "#exports/citations/csl.ts";
import { styledCitations } from "#exports/citations/styled.ts";
import { citationFormats } from "#exports/citations/formats.ts";
import { item } from "./cited-pieces.ts";

async function written(id: string, ...items: CslItem[]): Promise<string> {
  const format = citationFormats.find((each) => each.id === id);
  if (!format) throw new Error(`no format ${id}`);
  return format.render(items);
}

const readBibtex = (text: string) => {
  const { entries, errors } = parseBibtex(text, { sentenceCase: false, caseProtection: false });
  expect(errors).toEqual([]);
  return entries;
};

/** Reads RIS as its specification says: a tag, two spaces, a hyphen and a space; each record ends with ER. */
const readRis = (text: string) => {
  const records: [tag: string, value: string][][] = [];
  let open = false;
  for (const line of text.split("\r\n").slice(0, -1)) {
    const match = /^([A-Z][A-Z0-9]) {2}- (.*)$/u.exec(line);
    if (!match) throw new Error(`no field of RIS: ${line}`);
    const [, tag = "", value = ""] = match;
    expect(open, "TY begins a record and nothing else does").toBe(tag !== "TY");
    if (tag === "TY") records.push([]);
    open = tag !== "ER";
    if (open) records.at(-1)?.push([tag, value]);
  }
  expect(open).toBe(false);
  return records;
};

const readCsv = (text: string) => {
  const { data, errors } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  expect(errors).toEqual([]);
  return data;
};

const full = item({
  authors: ["parts", "particle", "one", "company"],
  lang: "fr",
  revised: "2005-05",
  source: { name: "The Ebb", url: "https://ebb.example/a_b?c=%7B&d" },
});
const note = "Version 0123456789ab, revised May 2005. First published in The Ebb, https://ebb.example/a_b?c=%7B&d";
const url = "https://quay.example/sub/2004/tides/";

describe("BibTeX", () => {
  test("says all that an item says", async () => {
    const entries = readBibtex(await written("bibtex", full));
    expect(entries).toMatchObject([
      {
        type: "online",
        key: "2004-04-06-a",
        fields: {
          author: [
            { lastName: "Family", firstName: "Given" },
            { prefix: "de la", lastName: "Family", firstName: "G." },
            { name: "Mononym" },
            { name: "Sand and Sons, Ltd" },
          ],
          title: "Tides",
          journal: "Quay & Harbour",
          organization: ["Quay & Harbour"],
          date: "2004-04-06",
          year: "2004",
          month: "4",
          url,
          howpublished: url,
          langid: "fr",
          version: "0123456789ab",
          note,
        },
      },
    ]);
  });

  test.each([
    ["1787", "1787", undefined],
    ["1787-10", "1787-10", "10"],
  ])("of %s says no more than is known", async (published, date, month) => {
    const [entry] = readBibtex(await written("bibtex", item({ published })));
    expect([entry?.fields["date"], entry?.fields["year"], entry?.fields["month"]]).toEqual([date, "1787", month]);
  });

  test.each([
    ["1754/1763", "1754–1763", undefined],
    ["1787-10/1788-05", "1787–1788", undefined],
    ["1787-10/1787-12", "1787", undefined],
    ["1754~", "ca. 1754", undefined],
    ["1754-06?", "1754?", undefined],
    ["1754%/1763", "ca. 1754?–1763", undefined],
  ])("says of %s what BibLaTeX and the older styles take", async (published, year, month) => {
    const text = await written("bibtex", item({ published }));
    expect(text).toContain(`  date = {${published.replace("%", "?")}},\n`);
    const [entry] = readBibtex(text);
    expect([entry?.fields["year"], entry?.fields["month"]]).toEqual([year, month]);
  });

  test("escapes braces so that they are in pairs, as BibTeX counts them", async () => {
    expect(await written("bibtex", item({ title: "}{ 100 % \\ NATO" }))).toContain(
      "title = {{{\\textbraceright}{\\textbraceleft} 100 \\% {\\textbackslash} NATO}},",
    );
  });

  test("keeps a name with a comma or “and” in its parts together", async () => {
    const author = [{ family: "Salt and Sea", given: "A., Jr" }];
    const [entry] = readBibtex(await written("bibtex", { ...item(), author }));
    expect(entry?.fields.author).toEqual([{ lastName: "Salt and Sea", firstName: "A., Jr" }]);
  });
});

test("RIS says all that an item says", async () => {
  const records = readRis(await written("ris", full, item({ published: "1787" }), item({ published: "1787-10" })));
  expect(records[0]).toEqual([
    ["TY", "ELEC"],
    ["ID", "2004-04-06-a"],
    ["AU", "Family, Given"],
    ["AU", "de la Family, G."],
    ["AU", "Mononym"],
    ["AU", "Sand and Sons, Ltd"],
    ["TI", "Tides"],
    ["T2", "Quay & Harbour"],
    ["PY", "2004"],
    ["DA", "2004/04/06/"],
    ["LA", "fr"],
    ["UR", url],
    ["N1", note],
  ]);
  expect(records.slice(1).map((record) => Object.fromEntries(record)["DA"])).toEqual(["1787///", "1787/10//"]);
});

test.each([
  ["1754/1763", "1754", "1754///", "Published 1754–1763. Version 0123456789ab."],
  ["1787-10-27/1788", "1787", "1787/10/27/", "Published 27 October 1787 – 1788. Version 0123456789ab."],
  ["1754~", "1754", "1754///", "Published about 1754. Version 0123456789ab."],
  ["1754", "1754", "1754///", "Version 0123456789ab."],
])("RIS has the first date of %s, and a note with what it can't say", async (published, year, date, said) => {
  const [record] = readRis(await written("ris", item({ published }))).map((fields) => Object.fromEntries(fields));
  expect([record?.["PY"], record?.["DA"], record?.["N1"]]).toEqual([year, date, said]);
});

test("CSL-JSON is the items", async () => {
  expect(JSON.parse(await written("csl-json", full, item()))).toEqual([full, item()]);
});

describe("CSV", () => {
  test("has a row for each item under a header", async () => {
    const text = await written("csv", full);
    expect(text.startsWith("\ufeffid,title,authors,date,archive,url,language,note\r\n")).toBe(true);
    expect(readCsv(text)).toEqual([
      {
        id: "2004-04-06-a",
        title: "Tides",
        authors: "Family, Given; de la Family, G.; Mononym; Sand and Sons, Ltd",
        date: "2004-04-06",
        archive: "Quay & Harbour",
        url,
        language: "fr",
        note,
      },
    ]);
  });

  test.each(["=1+1", "+1", "-1", "@a", "＝1"])("keeps a spreadsheet from running %s", async (title) => {
    const [row] = readCsv(await written("csv", item({ title })));
    expect(row?.["title"]).toBe(`'${title}`);
  });
});

const awkward = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: fc.constantFrom(..."{}\\\"'`,;&$%#_^~<>|@=-?! abÉשלום漢\u200f\u0301") }) },
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme" }),
  fc.constantFrom(
    "TY  - JOUR",
    "ER  - ",
    "a and others",
    "{",
    "}",
    "\\",
    "NATO’s “U.S.” plan",
    "שלום, עולם",
    "日本",
    "</script>",
    "&lt; &amp; <i>x</b> &#38;",
  ),
);
const titles = fc.array(
  awkward.map((text) => `.${text.replaceAll(/[\r\n]/g, " ")}.`),
  { minLength: 1, maxLength: 4 },
);

test("whatever is in titles and names, every format gives them back", async () => {
  await fc.assert(
    fc.asyncProperty(titles, async (given) => {
      const items = given.map((title) => item({ title, byline: title, source: { name: title } }));
      const expected = items.map(({ title, note }) => [title, title, note]);
      const bib = readBibtex(await written("bibtex", ...items));
      const nfc = (texts: unknown[][]) => texts.map((row) => row.map((text) => String(text).normalize("NFC")));
      expect(nfc(bib.map(({ fields }) => [fields["title"], fields.author?.[0]?.name, fields["note"]]))).toEqual(
        nfc(expected),
      );
      const ris = readRis(await written("ris", ...items)).map((record) => Object.fromEntries(record));
      expect(ris.map(({ TI, AU, N1 }) => [TI, AU, N1])).toEqual(expected);
      const csv = readCsv(await written("csv", ...items));
      expect(csv.map((row) => [row["title"], row["authors"], row["note"]])).toEqual(expected);
    }),
    { numRuns: 500 },
  );
});

test("whenever a piece was published, every format says so, and no more", async () => {
  const when = fc.record({
    year: fc.integer({ min: 1, max: 2100 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    precision: fc.integer({ min: 1, max: 3 }),
  });
  const signs = fc.constantFrom("", "~", "?", "%");
  await fc.assert(
    fc.asyncProperty(when, when, signs, signs, async (a, b, before, after) => {
      const texts = [a, b].map(({ year, month, day, precision }) =>
        [year, month, day]
          .slice(0, precision)
          .map((part, place) => String(part).padStart(place === 0 ? 4 : 2, "0"))
          .join("-"),
      );
      const [first = "", last = ""] = texts.sort();
      const published = `${first}${before}/${last}${after}`;
      const cited = item({ published });
      const [bib] = readBibtex(await written("bibtex", cited));
      // This reader takes the sign for an approximate date for a space, as TeX does.
      expect(bib?.fields["date"]).toBe(published.replaceAll("%", "?").replaceAll("~", "\u00a0").trim());
      const [ris] = readRis(await written("ris", cited)).map((record) => Object.fromEntries(record));
      expect(ris?.["DA"]?.replace(/\/+$/, "").replaceAll("/", "-")).toBe(first);
      expect(ris?.["N1"]).toMatch(/^Published .*\. Version/);
      expect(readCsv(await written("csv", cited))[0]?.["date"]).toBe(published);
      const [csl] = JSON.parse(await written("csl-json", cited)) as CslItem[];
      expect(csl?.custom?.issued ?? published).toBe(published);
      expect(csl?.issued.circa).toBe(before + after === "" ? undefined : true);
      // No style refuses it.
      await styledCitations(cited);
    }),
    { numRuns: 100 },
  );
  await fc.assert(
    fc.asyncProperty(when, async ({ year, month, day, precision }) => {
      const parts = [year, month, day].slice(0, precision);
      const texts = parts.map((part, place) => String(part).padStart(place === 0 ? 4 : 2, "0"));
      const cited = item({ published: texts.join("-") });
      const [bib] = readBibtex(await written("bibtex", cited));
      expect(bib?.fields["date"]).toBe(texts.join("-"));
      expect([Number(bib?.fields["year"]), bib?.fields["month"]]).toEqual([year, parts[1]?.toString()]);
      const [ris] = readRis(await written("ris", cited)).map((record) => Object.fromEntries(record));
      expect([ris?.["PY"], ris?.["DA"]]).toEqual([texts[0], `${[...texts, "", ""].slice(0, 3).join("/")}/`]);
      const [csl] = JSON.parse(await written("csl-json", cited)) as CslItem[];
      expect(csl?.issued).toEqual({ "date-parts": [parts] });
      expect(readCsv(await written("csv", cited))[0]?.["date"]).toBe(texts.join("-"));
    }),
    { numRuns: 300 },
  );
});
