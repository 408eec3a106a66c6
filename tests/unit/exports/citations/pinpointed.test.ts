import { expect, test } from "vitest";
import { pinpointed } from "#exports/citations/pinpointed.ts";
import { item } from "./cited-pieces.ts";

test.each([
  ["p3", "Paragraph 3. Version 0123456789ab."],
  ["p12s4", "Paragraph 12, sentence 4. Version 0123456789ab."],
])("an item at %s names it", (id, note) => {
  const url = `https://quay.example/sub/2004/tides/#${id}`;
  expect(pinpointed(item(), id)).toEqual({ ...item(), URL: url, note });
});
