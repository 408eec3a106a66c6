import { expect, test } from "vitest";
import { shortened } from "#search/client/outcome/shortened.ts";

test("a text that can be read stays, a longer one is cut between characters", () => {
  expect(shortened("x".repeat(120))).toBe("x".repeat(120));
  expect(shortened("x".repeat(121))).toBe(`${"x".repeat(120)}…`);
  expect(shortened(`${"x".repeat(119)}😀`)).toBe(`${"x".repeat(119)}…`);
  expect(shortened(`${"x".repeat(118)} yyy`)).toBe(`${"x".repeat(118)} y…`);
});
