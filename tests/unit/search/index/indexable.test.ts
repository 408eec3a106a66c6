import { expect, test } from "vitest";
import { renderBody } from "#markdown/render.ts";
import { indexable } from "#search/index/indexable.ts";

const text = "One sentence. Another, *with* [a link](/x/).\n\n## p1s1\n\n- item";

test("a page is indexed without the ids of its sentences, and with all else", async () => {
  const { html } = await renderBody(text, "en");
  const indexed = indexable(html);
  expect(html).toContain('id="p1s2"');
  expect(indexed).not.toMatch(/id="p\d+s\d+"/);
  expect(indexed).toContain('<p id="p1">');
  expect(indexed).toContain('id="section-p1s1"');
  expect(indexed.replaceAll(/<[^>]*>/g, "")).toBe(html.replaceAll(/<[^>]*>/g, ""));
});

test("nothing is indexed of what a page says of its past", async () => {
  const { fragments } = await renderBody(`${text}\n- gone`, "en");
  const body = text.replace("Another", "A third");
  const { html } = await renderBody(body, "en", fragments);
  const indexed = indexable(html);
  expect(html).toContain('id="p1r1s2"');
  expect(html).toContain("This passage was revised.");
  expect(html).toContain("was removed.");
  expect(indexed).not.toMatch(/id="p\d+(r\d+)?s\d+"/);
  expect(indexed).toContain('<p id="p1r1">');
  const plain = (await renderBody(body, "en")).html;
  expect(indexed.replaceAll(/<[^>]*>/g, "")).toBe(plain.replaceAll(/<[^>]*>/g, ""));
});
