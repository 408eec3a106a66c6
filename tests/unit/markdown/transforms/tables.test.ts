import { expect, test } from "vitest";
import { renderBody } from "#markdown/render.ts";

const box = '<div class="table-scroll" role="region" aria-label="Table" tabindex="0">';

test("each of two tables that touch has a box that scrolls", async () => {
  const table = "<table><tbody><tr><td>x</td></tr></tbody></table>";
  const { html } = await renderBody(table + table, "en");
  expect(html.split(`${box}<table`)).toHaveLength(3);
  expect(html.match(/<table/g)).toHaveLength(2);
});

test("an alignment that HTML never had is dropped, and a known one is a class", async () => {
  const { html } = await renderBody(
    '<table><tr><td align="char">a</td><td align="right">b</td><th align="">c</th></tr></table>',
    "en",
  );
  expect(html).toContain('<td>a</td><td class="align-right">b</td><th>c</th>');
});
