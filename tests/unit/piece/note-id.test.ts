import { expect, test } from "vitest";
import { isMarkId, isNoteId, markOf } from "#piece/note-id.ts";

test.each([
  ["fn-1", true, false],
  ["fnref-1", false, true],
  ["fnref-1-2", false, true],
  ["fn1", false, false],
  ["p1", false, false],
])("of %s: a note %j, a mark %j", (id, note, mark) => {
  expect([isNoteId(id), isMarkId(id)]).toEqual([note, mark]);
});

test("the first mark of a note has the note's name, whatever that is", () => {
  expect(markOf("fn-1")).toBe("fnref-1");
  expect(markOf("fn-fn-a")).toBe("fnref-fn-a");
});
