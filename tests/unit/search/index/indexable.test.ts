import { expect, test } from "vitest";
import { renderBody } from "#markdown/render.ts";
import { indexable } from "#search/index/build-index.ts";

test("a page is indexed without the ids of its sentences, and with all else", async () => {
  const { html } = await renderBody("One sentence. Another, *with* [a link](/x/).\n\n## p1s1\n\n- item", "en");
  const indexed = indexable(html);
  expect(html).toContain('id="p1s2"');
  expect(indexed).not.toMatch(/id="p\d+s\d+"/);
  expect(indexed).toContain('<p id="p1">');
  expect(indexed).toContain('id="section-p1s1"');
  expect(indexed.replaceAll(/<[^>]*>/g, "")).toBe(html.replaceAll(/<[^>]*>/g, ""));
});
