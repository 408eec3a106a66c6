import fc from "fast-check";
import { expect, test } from "vitest";
import { isSpaced, joined, parted, phraseApart } from "#search/client/text/joints.ts";

const words = (text: string) => parted(text).split(/\s+/).map(joined);

test.each([
  ["an em dash", "its composition—vigor", ["its", "composition—", "vigor"]],
  ["an en dash", "1937–41", ["1937–", "41"]],
  ["an ellipsis", "nations…formed", ["nations…", "formed"]],
  ["several", "so——and…–so", ["so——", "and…–", "so"]],
  ["a dash before a tag", "purse—<em>that</em>", ["purse—", "<em>that</em>"]],
  ["an apostrophe after a short word", "dans l’Europe qu’Élie", ["dans", "l’", "Europe", "qu’", "Élie"]],
  ["no other apostrophe", "Shays’s men don’t, ’tis so", ["Shays’s", "men", "don’t,", "’tis", "so"]],
  ["no sign that stands by itself", "a – b &amp; <em>c</em> — d … .", ["a –", "b &amp;", "<em>c</em> —", "d … ."]],
  ["no sign after a joint", "he … said…” and—’ so", ["he …", "said…”", "and—’", "so"]],
  ["a sign that begins a text", "<p>– a</p> <p>b", ["<p>–", "a</p>", "<p>b"]],
  ["no hyphen", "NATO-Russia", ["NATO-Russia"]],
  ["each letter of a script without spaces", "外交は東京で", ["外", "交", "は", "東", "京", "で"]],
  ["such letters, with their vowels", "น้ำใต้ดิน", ["น้", "ำ", "ใ", "ต้", "ดิ", "น"]],
  ["such letters and others", "2004年NATO与", ["2004", "年", "NATO", "与"]],
  ["East Asian marks", "外。「交」 so", ["外。「", "交」", "so"]],
])("words are taken apart at %s", (_, text, expected) => {
  expect(words(text)).toEqual(expected);
});

test("any text is again what it was", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "’", "—", "–", "…", " ", "-", "&", "1", "<", "東", "。", "é") });
  const isKept = fc.property(text, (each) => joined(parted(each)) === each);
  expect(fc.check(isKept).counterexample).toBeNull();
});

test.each([
  ["外交政策 NATO与安倍 晋三。東京", "外交政策 NATO与安倍 晋三。東京"],
  ["so—and “so” on", "so—and “so” on"],
])("the words of %s stand as before", (text, expected) => {
  const words = parted(text).split(" ");
  const shown = words.map((word, index) => {
    const next = words[index + 1];
    return joined(word) + (next !== undefined && isSpaced(word, next) ? " " : "");
  });
  expect(shown.join("")).toBe(expected);
});

test("letters are apart across the tags of a text", () => {
  expect(parted("東<em>京</em>都").replaceAll(/<[^>]*>/g, "")).toBe("東 京 都");
});

test("a phrase is apart as the index is", () => {
  expect(phraseApart("l’Europe—1937–41").split(/\s+/)).toEqual(["l’", "Europe", "1937", "41"]);
  expect(phraseApart("black & white – $1.2 • (so)").split(/\s+/)).toEqual(["black", "white", "1.2", "(so)"]);
  expect(phraseApart("外交の 政策").split(/\s+/)).toEqual(["外", "交", "の", "政", "策"]);
});
