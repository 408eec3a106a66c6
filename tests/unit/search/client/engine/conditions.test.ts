import { describe, expect, test } from "vitest";
import { conditionOf } from "#search/client/engine/conditions.ts";
import { parseQuery } from "#search/client/query/parse.ts";
import { beginning, dated, phrase, translation, word, written } from "./known.ts";

function translated(q: string, monthFirst = false) {
  const { query } = parseQuery(q);
  return query && conditionOf(query, { ...translation, monthFirst });
}

const both = (...must: object[]) => ({ bool: { must } });
const either = (...should: object[]) => ({ bool: { should, minimum_should_match: 1 } });
const best = (...queries: object[]) => ({ dis_max: { queries } });
const but = (clause: object) => ({ bool: { must_not: [clause] } });
const places = (...ids: string[]) => ({ terms: { "facets.place.id": ids } });

describe("a query is the clause that says the same", () => {
  test.each<[string, object]>([
    ["quay", word("quay")],
    ["harbour", best(word("harbour"), word("harbor"))],
    ["quay walls", both(word("quay"), word("walls"))],
    ["quay OR walls", either(word("quay"), word("walls"))],
    ["quay -walls", both(word("quay"), but(word("walls")))],
    ["-(quay walls)", but(both(word("quay"), word("walls")))],
    ["(quay OR walls) stone", both(either(word("quay"), word("walls")), word("stone"))],
    ['"quay walls"', phrase("quay walls")],
    ["trea*", beginning("trea")],
    ["co-operation", best(phrase("co operation"), word("cooperation"))],
    ["U.S.", best(written("U.S."), written("US"))],
    ['"the U.S. fleet"', both(phrase("the U.S. fleet"), written("U.S."))],
    ["WHO report", both(written("WHO"), word("report"))],
    ["北京", best(phrase("北京"), word("Beijing"), word("Peking"), word("Peiping"), word("Пекин"))],
    ["2004", best(word("2004"), dated("2004-01-01", "2004-12-31", 1))],
    ["20%", best(word("20%"), phrase("20 per cent"), phrase("20 percent"))],
    ["2004-05", best(phrase("2004 05"), word("200405"), dated("2004-05-01", "2004-05-31", 1))],
    ["place:north", places("north-quay")],
    ["place:quay", places("north-quay", "south-quay")],
    ['place:"quay"', { match_none: {} }],
    ["topic:ebb", { terms: { "facets.topic.id": ["tides"] } }],
    ["language:english", { terms: { language: ["en"] } }],
    ["person:nobody", { match_none: {} }],
    ["title:Quáy", { match_bool_prefix: { "title.plain": "quay" } }],
    ['title:"Old quay"', { match_phrase: { "title.plain": "Old quay" } }],
    ["after:1999", { range: { last: { gte: "2000-01-01" } } }],
    ["after:9999", { match_none: {} }],
    ["before:0001", { match_none: {} }],
    ["to:9999", { range: { first: { lte: "9999-12-31" } } }],
    ["to:2004-05", { range: { first: { lte: "2004-05-31" } } }],
  ])("%s", (q, clause) => {
    expect(translated(q)).toEqual(clause);
  });

  test("a date in words is that of pieces before it is said in them", () => {
    expect(translated("26 March 1987")).toEqual(
      either(dated("1987-03-26", "1987-03-26", 100), best(phrase("26 March 1987"), phrase("March 26 1987"))),
    );
  });

  test("a date in numbers is read in the archive's order", () => {
    const read = (day: string) =>
      expect.objectContaining({
        bool: expect.objectContaining({ should: expect.arrayContaining([dated(day, day, 100)]) }),
      });
    expect(translated("06/04/2004")).toEqual(read("2004-04-06"));
    expect(translated("06/04/2004", true)).toEqual(read("2004-06-04"));
  });
});
