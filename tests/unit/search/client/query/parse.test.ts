import { describe, expect, test } from "vitest";
import { faults, type Fault } from "#search/client/query/faults.ts";
import { parseQuery } from "#search/client/query/parse.ts";
import type { DateBound, Field, FieldName, Query } from "#search/client/query/query.ts";

const w = (text: string): Query => ({ kind: "word", text });
const p = (text: string): Query => ({ kind: "phrase", text });
const f = (field: FieldName, value: string, exact = false): Field => ({ kind: "field", field, value, exact });
const d = (bound: DateBound, date: string): Query => ({ kind: "date", bound, date });
const on = (text: string, ...dates: string[]): Query => ({ kind: "dated", text, dates });
const not = (of: Query): Query => ({ kind: "not", of });
const and = (...of: Query[]): Query => ({ kind: "and", of });
const or = (...of: Query[]): Query => ({ kind: "or", of });

test.each<[string, Query | undefined]>([
  // Nothing
  ["", undefined],
  [" \t\n ", undefined],
  ["…!?", undefined],
  ['""', undefined],
  ["()", undefined],
  // Words
  ["oil", w("oil")],
  ["  oil   price ", and(w("oil"), w("price"))],
  ["oil, price; war.", and(w("oil"), w("price"), w("war"))],
  ["¿oil?", w("oil")],
  ["and/or", and(w("and"), w("or"))],
  ["oil or gas and coal", and(w("oil"), w("or"), w("gas"), w("and"), w("coal"))],
  ["Москва 東京 قاهرة हिन्दी", and(w("Москва"), w("東京"), w("قاهرة"), w("हिन्दी"))],
  ["cafe\u0301", w("cafe\u0301")],
  ["NATO's d’Estaing", and(w("NATO's"), w("d’Estaing"))],
  ["the workers' party", and(w("the"), w("workers"), w("party"))],
  ["co-operation north-south-", and(w("co-operation"), w("north-south"))],
  ["oil--gas -- coal", and(w("oil"), w("gas"), w("coal"))],
  ["AT&T", w("AT&T")],
  ["1,000 or 530,000,000, 12,5", and(w("1,000"), w("or"), w("530,000,000"), w("12"), w("5"))],
  ["1990,1991 oil,100", and(w("1990"), w("1991"), w("oil"), w("100"))],
  ["10:30 word: https://example", and(w("10"), w("30"), w("word"), w("https"), w("example"))],
  ["US$5", and(w("US"), w("5"))],
  ["<script>alert(1)</script>", and(w("script"), w("alert"), w("1"), w("script"))],
  // Full stops
  ["U.S.", w("U.S.")],
  ["U.S. policy", and(w("U.S."), w("policy"))],
  ['"U.S."', p("U.S.")],
  ["U.S", w("U.S")],
  ["(the U.S.S.R.)", and(w("the"), w("U.S.S.R."))],
  ["Ph.D., e.g.", and(w("Ph.D."), w("e.g."))],
  ["example.org. 3.5.", and(w("example.org"), w("3.5"))],
  ["St. Petersburg", and(w("St"), w("Petersburg"))],
  ["U.S.-led", and(w("U.S."), w("led"))],
  // Phrases
  ['"oil price"', p("oil price")],
  ['war "oil  price" -gas', and(w("war"), p("oil price"), not(w("gas")))],
  ['"oil"', p("oil")],
  ['oil"gas price"coal', and(w("oil"), p("gas price"), w("coal"))],
  ['"gas"-coal', and(p("gas"), w("coal"))],
  ["“oil price” «le gaz» „das Öl“", and(p("oil price"), p("le gaz"), p("das Öl"))],
  ["»das Öl« ”oil price”", and(p("das Öl"), p("oil price"))],
  ["'oil price' ‘gas price’", and(p("oil price"), p("gas price"))],
  ["'Iraq's oil', today", and(p("Iraq's oil"), w("today"))],
  ["'oil ' price' 'gas", and(p("oil ' price"), w("gas"))],
  ["'tis oil", and(w("tis"), w("oil"))],
  ["' oil '", w("oil")],
  ["'oil \"gas price'\"", and(w("oil"), p("gas price'"))],
  ['"a (b) OR -c"', p("a (b) OR -c")],
  ['oil "..." gas', and(w("oil"), w("gas"))],
  // Exclusion
  ["-oil", not(w("oil"))],
  ['war -oil -"gas price" -U.S.', and(w("war"), not(w("oil")), not(p("gas price")), not(w("U.S.")))],
  ["-(oil gas)", not(and(w("oil"), w("gas")))],
  ["-(oil OR gas)", not(or(w("oil"), w("gas")))],
  ["-title:oil", not(f("title", "oil"))],
  ["-oil/gas war", and(not(and(w("oil"), w("gas"))), w("war"))],
  ["-(-oil)", w("oil")],
  ["war -(-(oil gas))", and(w("war"), w("oil"), w("gas"))],
  ["-$5", not(w("5"))],
  ["oil NOT gas", and(w("oil"), not(w("gas")))],
  ['(oil) AND NOT  "gas price"', and(w("oil"), not(p("gas price")))],
  ["oil OR NOT (gas coal)", or(w("oil"), not(and(w("gas"), w("coal"))))],
  // OR, AND and brackets
  ["oil OR gas", or(w("oil"), w("gas"))],
  ["oil price OR gas", or(and(w("oil"), w("price")), w("gas"))],
  ["oil (price OR gas)", and(w("oil"), or(w("price"), w("gas")))],
  ["oil OR (gas OR coal)", or(w("oil"), w("gas"), w("coal"))],
  ["(oil gas) coal", and(w("oil"), w("gas"), w("coal"))],
  ["oil(gas)coal", and(w("oil"), w("gas"), w("coal"))],
  ["((oil))", w("oil")],
  ["oil AND gas", and(w("oil"), w("gas"))],
  ["oil AND OR AND gas", or(w("oil"), w("gas"))],
  ["AND", w("and")],
  ["oil OR, gas", and(w("oil"), w("or"), w("gas"))],
  ['"oil"OR"gas"', or(p("oil"), p("gas"))],
  ["oil OR -gas", or(w("oil"), not(w("gas")))],
  ["oil () gas", and(w("oil"), w("gas"))],
  // Fields
  ["place:vienna", f("place", "vienna")],
  ["Title:Oil", f("title", "Oil")],
  ['title:"oil  price" author:d\'Estaing', and(f("title", "oil price", true), f("author", "d'Estaing"))],
  ["title:'oil price'", f("title", "oil price", true)],
  ["title:“oil”", f("title", "oil", true)],
  ["title:U.S., (topic:oil)", and(f("title", "U.S."), f("topic", "oil"))],
  ["series:2004/05 language:pt-BR", and(f("series", "2004/05"), f("language", "pt-BR"))],
  [
    "region:eu person:smith organisation:un kind:note",
    and(f("region", "eu"), f("person", "smith"), f("organisation", "un"), f("kind", "note")),
  ],
  ["organization:un", f("organisation", "un")],
  ["x,title:oil", and(w("x"), w("title"), w("oil"))],
  // Wholly in capitals
  ["WHAT IS THE PRICE OF OIL OR GAS", and(...["what", "is", "the", "PRICE", "of", "OIL", "or", "GAS"].map(w))],
  ["INFORMATION OR KNOWLEDGE", and(w("INFORMATION"), w("or"), w("KNOWLEDGE"))],
  ["PRICES AND NOT VALUES", and(w("PRICES"), w("and"), w("not"), w("VALUES"))],
  ["THE WHO REPORT IN FULL", and(...["the", "who", "REPORT", "in", "FULL"].map(w))],
  ["WHO REPORT", and(w("WHO"), w("REPORT"))],
  ["NATO OR EU", or(w("NATO"), w("EU"))],
  ["WHO", w("WHO")],
  ["THE Price", and(w("THE"), w("Price"))],
  ['crisis "PEACE IN OUR TIME" "IN"', and(w("crisis"), p("PEACE in our TIME"), p("IN"))],
  // Beginnings of words
  ["treat* of oil", and(w("treat*"), w("of"), w("oil"))],
  ["-treat* t* sub-*", and(not(w("treat*")), w("t"), w("sub"))],
  // Numbers with signs
  ["6.5 20% 3.5% $1.2 9/11 1963/64", and(...["6.5", "20%", "3.5%", "1.2", "9/11", "1963/64"].map(w))],
  // Dates in words
  ["26 March 1987", on("26 March 1987", "1987-03-26")],
  ["march 26th,  1987 oil", and(on("march 26th, 1987", "1987-03-26"), w("oil"))],
  ["Nov. 1963 -(5 Sept 2004)", and(on("Nov. 1963", "1963-11"), not(on("5 Sept 2004", "2004-09-05")))],
  ["March–May 1987", on("March–May 1987", "1987-03/1987-05")],
  ["26 to 28 March 1987", on("26 to 28 March 1987", "1987-03-26/1987-03-28")],
  ["October 1787 – May 1788", on("October 1787 – May 1788", "1787-10/1788-05")],
  ["1754–1763", on("1754–1763", "1754/1763")],
  ["06/04/2004", on("06/04/2004", "2004-04-06", "2004-06-04")],
  ["4/4/2004 16/4/2004", and(on("4/4/2004", "2004-04-04"), on("16/4/2004", "2004-04-16"))],
  ["6.4.2004", on("6.4.2004", "2004-04-06")],
  ["31 April 1987", and(w("31"), on("April 1987", "1987-04"))],
  ["26 March 1763–1754 26 May", and(on("26 March 1763", "1763-03-26"), w("1754"), w("26"), w("May"))],
  // Limits of time
  ["after:1999 before:2004-05", and(d("after", "1999"), d("before", "2004-05"))],
  ["from:2004-02-29, to:0476", and(d("from", "2004-02-29"), d("to", "0476"))],
  ['from:"2004"', d("from", "2004")],
  ["oil -after:1999", and(w("oil"), not(d("after", "1999")))],
])("%j is read as meant", (text, query) => {
  expect(parseQuery(text)).toEqual({ query, note: undefined });
});

test.each<[string, Query | undefined, Fault]>([
  ['oil "gas price', and(w("oil"), w("gas"), w("price")), "openQuote"],
  ['title:"gas', and(w("title"), w("gas")), "openQuote"],
  ["oil (gas", and(w("oil"), w("gas")), "openBracket"],
  ["oil) gas", and(w("oil"), w("gas")), "strayBracket"],
  ["oil OR", and(w("oil"), w("or")), "strayOr"],
  ["OR oil", and(w("or"), w("oil")), "strayOr"],
  ["oil OR OR gas", and(w("oil"), w("or"), w("or"), w("gas")), "strayOr"],
  ['oil OR ""', and(w("oil"), w("or")), "strayOr"],
  ["Iran - Iraq", and(w("Iran"), w("Iraq")), "strayMinus"],
  ["oil -", w("oil"), "strayMinus"],
  ["(oil -)", w("oil"), "strayMinus"],
  ['-"" oil', w("oil"), "strayMinus"],
  ["-… oil", w("oil"), "strayMinus"],
  ["-() oil", w("oil"), "strayMinus"],
  ["place: vienna", and(w("place"), w("vienna")), "emptyField"],
  ['place:"" oil', and(w("place"), w("oil")), "emptyField"],
  ["place:(vienna)", and(w("place"), w("vienna")), "emptyField"],
  ["before:2004-13", and(w("before"), w("2004-13")), "noDate"],
  ["after:2003-02-29", and(w("after"), w("2003-02-29")), "noDate"],
  ["from:lately -oil", and(w("from"), w("lately"), w("oil")), "noDate"],
  ["from:2004-05-06T10:00Z", and(w("from"), w("2004-05-06T10"), w("00Z")), "noDate"],
  ["to:0000", and(w("to"), w("0000")), "noDate"],
  [`${"(".repeat(21)}oil${")".repeat(21)}`, w("oil"), "deep"],
  [`oil ${"x".repeat(201)}`, w("oil"), "long"],
  [`"${"x ".repeat(101)}"`, and(...Array.from({ length: 100 }, () => w("x"))), "long"],
  ["x ".repeat(101), and(...Array.from({ length: 100 }, () => w("x"))), "many"],
])("%j is searched as plain words, and a note says why", (text, query, fault) => {
  expect(parseQuery(text)).toEqual({ query, note: faults[fault] });
});

test.each<[string, Query | undefined, string[]]>([
  ["NOT gas", and(w("not"), w("gas")), ["NOT was searched as a word", "-word"]],
  ["oil NOT-gas", and(w("oil"), w("NOT-gas")), []],
  ['oil "NOT gas*" foo', and(w("oil"), p("NOT gas*"), w("foo")), []],
  ["*gas oil*field", and(w("gas"), w("oil*"), w("field")), ["The asterisk in “*gas”", "at the end of a word: treat*"]],
  ["oil * gas", and(w("oil"), w("gas")), []],
  ["subtitle:oil", and(w("subtitle"), w("oil")), ["no field “subtitle:”", "title: topic: region: place:", "after:"]],
  ['foo:"oil price"', and(w("foo"), p("oil price")), ["no field “foo:”"]],
  ["-foo:oil foo:gas", and(not(and(w("foo"), w("oil"))), w("foo"), w("gas")), ["no field “foo:”"]],
  ["NOT foo:*x", and(w("not"), w("foo"), w("x")), ["NOT was", "The asterisk"]],
  [`${"x".repeat(150)}:oil`, and(w("x".repeat(150)), w("oil")), [`“${"x".repeat(120)}…:”`]],
])("%j is searched, and a note says what it was taken for", (text, query, told) => {
  const { query: read, note } = parseQuery(text);
  expect(read).toEqual(query);
  for (const part of told) expect(note).toContain(part);
  expect(note ?? "None.").toMatch(/^[A-Z].*\.$/);
  expect(note === undefined).toBe(told.length === 0);
});

test.each(['"', "(", ")", "-", "( - )", '-"'])("%j is nothing to search and needs no note yet", (text) => {
  expect(parseQuery(text)).toEqual({ query: undefined, note: undefined });
});

test("a note tells of a word that is too long also where it is the only one", () => {
  expect(parseQuery("x".repeat(201))).toEqual({ query: undefined, note: faults.long });
});

test("notes are sentences for readers", () => {
  expect(faults.openQuote).toBe("A quotation mark is not closed, so everything was searched as plain words.");
  for (const note of Object.values(faults)) expect(note).toMatch(/^[A-Z].*\.$/);
});

test("a hundred words and twenty brackets are not too many", () => {
  expect(parseQuery("x ".repeat(100)).note).toBeUndefined();
  expect(parseQuery(`${"(".repeat(20)}oil${")".repeat(20)}`)).toEqual({ query: w("oil"), note: undefined });
});

describe("the longest text that is read, and a far longer one, take no time", () => {
  const parts = [
    "(",
    '"',
    "'",
    "-",
    "'( ",
    "‘x ",
    "-(",
    "a",
    "a,",
    "a.b",
    "OR ",
    "title:",
    "“a” ",
    " ",
    "a OR ",
    "-- ",
  ];
  test.each(parts)(
    "%j over and over",
    (part) => {
      const texts = [25_000, 100_000].map((length) => part.repeat(length / part.length));
      // So often that it would go beyond this test's time if that grew with the square of the length.
      expect(() => {
        for (let time = 0; time < 10; time++) for (const text of texts) parseQuery(text);
      }).not.toThrow();
    },
    10_000,
  );
});
