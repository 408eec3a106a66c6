import { expect, test } from "vitest";
import { parseQuery } from "#search/client/query/parse.ts";
import { printQuery } from "#search/client/query/print.ts";
import { segmented } from "#search/client/query/segmented.ts";

test.each([
  ["外交政策", "外交 政策"],
  ["ฉันรักภาษาไทย", "ฉัน รัก ภาษา ไทย"],
  ["東京都 OR grain-price", "東京 都 OR grain-price"],
  ['"外交政策" -政策', '"外交政策" -政策'],
])("%s is the words %s", (typed, expected) => {
  const { query } = parseQuery(typed);
  expect(query && printQuery(segmented(query))).toBe(expected);
});
