import { expect, test } from "vitest";
import {
  isPassage,
  isSentence,
  passageId,
  passageNumber,
  passageNumbers,
  passageOf,
  sentenceId,
} from "#piece/passage-id.ts";

test.each([
  ["p3", "p3", "3"],
  ["p3s2", "p3", "3"],
  ["p3r1", "p3r1", "3r1"],
  ["p12r10s40", "p12r10", "12r10"],
  ["p3s0", undefined, ""],
  ["p3r", undefined, ""],
  ["ap3", undefined, ""],
  ["p3-a", undefined, ""],
  ["notes", undefined, ""],
  ["", undefined, ""],
])("%j lies in the passage %j, number %j", (id, passage, number) => {
  expect(passageOf(id)).toBe(passage);
  expect(passageNumber(id)).toBe(number);
});

test.each([
  ["p3", true, false],
  ["p3r1", true, false],
  ["p3r1s2", false, true],
  ["p3s0", false, false],
  ["fn-1", false, false],
])("%s is a passage: %j, a sentence: %j", (id, passage, sentence) => {
  expect([isPassage(id), isSentence(id)]).toEqual([passage, sentence]);
});

test.each([
  [3, 0, "p3"],
  [3, 12, "p3r12"],
])("passage %i in revision %i is %s", (number, revision, id) => {
  expect(passageId(number, revision)).toBe(id);
  expect(passageNumbers(id)).toEqual([number, revision]);
  expect(passageNumbers(sentenceId(id, 2))).toEqual([number, revision]);
  expect(passageOf(sentenceId(id, 2))).toBe(id);
});
