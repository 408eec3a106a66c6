import { expect, test } from "vitest";
import { inLanguage } from "#piece/language.ts";

test.each(["ar", "he", "fa", "ur", "ps", "yi", "dv", "az-Arab", "pa-PK", "uz-Arab-AF"])(
  "%s runs to the left",
  (lang) => {
    expect(inLanguage(lang)).toEqual({ lang, dir: "rtl" });
  },
);

test.each(["en-GB", "ru", "zh-Hant", "tr", "az", "pa", "ar-Latn", "sr-Cyrl"])("%s runs to the right", (lang) => {
  expect(inLanguage(lang)).toEqual({ lang });
});

test("what is in the language of the pages says nothing of it", () => {
  expect(inLanguage("en")).toEqual({});
});
