import fc from "fast-check";
import { expect, test } from "vitest";
import { joined, parted } from "#search/client/joints.ts";

const words = (text: string) => parted(text).split(/\s+/).map(joined);

test.each([
  ["an em dash", "its composition—vigor", ["its", "composition—", "vigor"]],
  ["an en dash", "1937–41", ["1937–", "41"]],
  ["an ellipsis", "nations…formed", ["nations…", "formed"]],
  ["several", "so——and…–so", ["so——", "and…–", "so"]],
  ["a dash before a tag", "purse—<em>that</em>", ["purse—", "<em>that</em>"]],
  ["an apostrophe after a short word", "dans l’Europe qu’Élie", ["dans", "l’", "Europe", "qu’", "Élie"]],
  ["no other apostrophe", "Shays’s men don’t, ’tis so", ["Shays’s", "men", "don’t,", "’tis", "so"]],
  ["no dash that stands by itself", "a – b — c", ["a", "–", "b", "—", "c"]],
  ["no hyphen", "NATO-Russia", ["NATO-Russia"]],
])("words are taken apart at %s", (_, text, expected) => {
  expect(words(text)).toEqual(expected);
});

test("any text is again what it was", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "’", "—", "–", "…", " ", "-", "<") });
  const isKept = fc.property(text, (each) => joined(parted(each)) === each);
  expect(fc.check(isKept).counterexample).toBeNull();
});
