import { expect, test } from "vitest";
import { phraseRuns } from "#search/client/retrieval/phrase-runs.ts";

const runs = (text: string, phrase: string, first: number[] = []) =>
  phraseRuns(text.split(" "), phrase, first).map((places) => places.map((place) => text.split(" ")[place]).join(" "));

test.each<[string, string, string, number[], string[]]>([
  [
    "every occurrence",
    "foreign policy, or (Foreign) “Policy”",
    "foreign policy",
    [0, 1],
    ["foreign policy,", "(Foreign) “Policy”"],
  ],
  ["words in a row only", "foreign and policy; foreign policy foreign", "foreign policy", [3, 4], ["foreign policy"]],
  ["those that don't overlap", "so so so so so", "so so", [0, 1], ["so so", "so so"]],
  [
    "the forms that were typed and those that were found, and each with the other",
    "trade agreement; trades agreement and trade agreements",
    "trades agreements",
    [0, 1],
    ["trade agreement;", "trades agreement", "trade agreements"],
  ],
  [
    "what the index joins",
    "a high‑speed line, the high-speed line",
    "high-speed line",
    [1, 2],
    ["high‑speed line,", "high-speed line"],
  ],
  ["accents aside", "L’État nouveau et l'etat nouveau", "l'état nouveau", [], ["L’État nouveau", "l'etat nouveau"]],
  ["an acronym as written", "US policy told us: U.S. policy", "U.S. policy", [0, 1], ["U.S. policy"]],
  ["capitals, also with full stops", "who is WHO, the W.H.O. or WHO", "WHO", [0], ["WHO,", "W.H.O.", "WHO"]],
  ["at least what Pagefind found", "a foreign (policies) b", "overseas politics", [2, 1], ["foreign (policies)"]],
  ["nothing for no words", "text", "…", [], []],
])("%s", (_, text, phrase, first, expected) => {
  expect(runs(text, phrase, first)).toEqual(expected);
});
