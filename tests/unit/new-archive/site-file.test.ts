import { expect, test } from "vitest";
import { parse } from "yaml";
import { siteFile } from "#new-archive/site-file.ts";
import { parseSite, siteSchema } from "#piece/settings.ts";

/** The settings that stand as comments, in force. */
const inForce = (text: string) => text.replaceAll(/^# (?=[a-zA-Z]+:| {2})/gm, "");

test("the settings that are given are set, and no others", () => {
  const text = siteFile({ name: "Черноморский архив: one", origin: "https://example.org" });
  expect(parse(text)).toEqual({ name: "Черноморский архив: one", origin: "https://example.org" });
});

test("every setting stands in it, with a value that can be taken as it is", () => {
  const settings = parse(inForce(siteFile({})), { schema: "failsafe" }) as Record<string, unknown>;
  expect(Object.keys(settings)).toEqual(Object.keys(siteSchema.shape));
  expect(parseSite(settings, {}).error).toBeUndefined();
});

test("every setting is explained above it", () => {
  const text = siteFile({}).replaceAll("\n# ", " ");
  for (const { description } of Object.values(siteSchema.shape)) expect(text).toContain(description);
});
