import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { policyHash } from "#layouts/policy-hash.ts";

test.each(["", "a{color:red}", "мир ✓"])("the hash of %j is that of its UTF-8", (text) => {
  expect(policyHash(text)).toBe(`sha256-${createHash("sha256").update(text).digest("base64")}`);
});
