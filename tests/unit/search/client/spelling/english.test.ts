import { expect, test } from "vitest";
import { otherEnglish } from "#search/client/spelling/english.ts";

test.each([
  ["programme", "program"],
  ["programmes", "programs"],
  ["centre", "center"],
  ["centred", "centered"],
  ["kilometres", "kilometers"],
  ["defence", "defense"],
  ["offences", "offenses"],
  ["labour", "labor"],
  ["labourers", "laborers"],
  ["behavioural", "behavioral"],
  ["organise", "organize"],
  ["organisations", "organizations"],
  ["analysed", "analyzed"],
  ["travelling", "traveling"],
  ["counsellor", "counselor"],
  ["practise", "practice"],
  ["catalogue", "catalog"],
  ["fulfil", "fulfill"],
  ["judgement", "judgment"],
  ["manoeuvres", "maneuvers"],
  ["aerofoils", "airfoils"],
  ["sceptical", "skeptical"],
])("%s and %s are the same word", (british, american) => {
  expect(otherEnglish(british)).toBe(american);
  expect(otherEnglish(american)).toBe(british);
});

test("capitals make no other word", () => {
  expect(otherEnglish("LABOUR")).toBe("labor");
});

test.each(
  `advertise advised arise comprises compromise concise disguised enterprise exercise four hour improvised increase offensive
  our precise premises prize promised raised rise seize size sour surprise supervised television tour treatise vision wise`
    .split(/\s+/)
    .map((word) => [word]),
)("%s is written in one way only", (word) => {
  expect(otherEnglish(word)).toBeUndefined();
});
