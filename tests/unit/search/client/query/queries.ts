import fc from "fast-check";
import { allBut, allOf, anyOf } from "#search/client/query/combine.ts";
import { dateBounds, fieldNames, type Query } from "#search/client/query/query.ts";

const pieces = [
  ...['"', "“", "”", "«", "'", "‘", "’", "(", ")", "-", "--", " ", "  ", ".", ":", ",", "/", "&", "\u0301", "\uD800"],
  ...["OR", " OR ", "AND", "or", "title:", "place:", "before:", "after:", "2004", "2004-05", "2004-13", "0476"],
  ...[
    "oil",
    "U.S.",
    "treat*",
    "THE",
    "NOT ",
    "May 1987",
    "20%",
    "d'Estaing",
    "co-operation",
    "Ph.D.",
    "Москва",
    "東京",
    "x",
    "€",
    "<b>",
    "\n",
    "\u00A0",
    "İ",
    "😀",
  ],
];

/** What a reader might type: often almost a query, and sometimes anything. */
export const typed = fc.oneof(
  { weight: 4, arbitrary: fc.array(fc.constantFrom(...pieces), { maxLength: 24 }).map((all) => all.join("")) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 60 }) },
  { weight: 1, arbitrary: fc.string({ maxLength: 60 }) },
);

const word = fc.constantFrom(
  "oil",
  "Gas",
  "d’Estaing",
  "co-operation",
  "AT&T",
  "or",
  "title",
  "2004-05",
  "9/11",
  "20%",
  "Москва",
  "東京",
);
const dated = fc.constantFrom<Query>(
  { kind: "dated", text: "26 March 1987", dates: ["1987-03-26"] },
  { kind: "dated", text: "06/04/2004", dates: ["2004-04-06", "2004-06-04"] },
);
const dotted = fc.constantFrom("U.S.", "U.S", "Ph.D.", "3.5", "example.org");
const phrase = fc.oneof(
  dotted,
  fc
    .array(fc.constantFrom("oil", "price", "OR", "-x", "(y)", "U.S.", "'z'", "title:", ",", "–"), { maxLength: 5 })
    .map((words) => [...words, "end"].join(" ")),
);
const date = fc.constantFrom("2004", "2004-05", "2004-02-29", "0001", "9999-12-31");

const term: fc.Arbitrary<Query> = fc.oneof(
  fc.oneof(word, dotted, fc.constant("treat*")).map((text): Query => ({ kind: "word", text })),
  phrase.map((text): Query => ({ kind: "phrase", text })),
  fc.record({
    kind: fc.constant("field"),
    field: fc.constantFrom(...fieldNames),
    value: fc.oneof(word, dotted, fc.constantFrom("a/b", "OR", "a:b")),
    exact: fc.boolean(),
  }),
  phrase.chain((value) =>
    fc.record({
      kind: fc.constant("field"),
      field: fc.constantFrom(...fieldNames),
      value: fc.constant(value),
      exact: fc.constant(true),
    }),
  ),
  dated,
  fc.record({ kind: fc.constant("date"), bound: fc.constantFrom(...dateBounds), date }),
);

/** Queries in normal form. */
export const queries = fc.letrec<{ query: Query; group: Query }>((tie) => ({
  query: fc.oneof({ maxDepth: 4, withCrossShrink: true }, term, tie("group"), tie("query").map(allBut)),
  group: fc
    .tuple(fc.boolean(), fc.array(tie("query"), { minLength: 1, maxLength: 4 }))
    .map(([every, parts]) => (every ? allOf(parts) : anyOf(parts)) as Query),
})).query;
