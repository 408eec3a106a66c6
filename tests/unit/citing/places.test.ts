import fc from "fast-check";
import { expect, test } from "vitest";
import { namePlaces } from "#citing/places.ts";

const name = (passages: string, notes: number[] = [], among = passages) =>
  namePlaces({ passages: passages.split(" ").filter(Boolean), among: among.split(" ").filter(Boolean), notes });

test.each([
  ["", ""],
  ["p3", "para. 3"],
  ["p3 p4 p5", "paras. 3–5"],
  ["p9 p10", "paras. 9–10"],
  ["p3r1", "para. 3r1"],
  ["p1r1 p2 p11", "paras. 1–11"],
  ["p3r1 p3r2", "paras. 3r1–3r2"],
])("%s is named %s", (passages, named) => {
  expect(name(passages)).toBe(named);
});

test.each([
  [
    "is put in later, and so has a higher number than the next",
    "p6 p12 p4",
    "p3 p6 p12 p4 p5 p7",
    "paras. 4, 6 and 12",
  ],
  ["stands between two others and has a higher number", "p1 p12 p2 p3", "p1 p12 p2 p3 p4", "paras. 1–3 and 12"],
  ["shares its number with one that isn't quoted", "p2 p3r1", "p2 p3r1 p3r2", "paras. 2–3r1"],
])("of a piece where one %s, %s is named by numbers from the lowest", (_, passages, among, named) => {
  expect(name(passages, [], among)).toBe(named);
});

test.each([
  ["", [2], "n. 2"],
  ["", [2, 3], "nn. 2–3"],
  ["p6", [2], "para. 6 and n. 2"],
  ["p6 p7", [1, 3], "paras. 6–7 and nn. 1 and 3"],
])("%s with the notes %j is %s", (passages, notes, named) => {
  expect(name(passages, notes)).toBe(named);
});

test("whatever the order, each range rises and covers what is quoted and no more", () => {
  const order = fc.shuffledSubarray([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], { minLength: 1 });
  fc.assert(
    fc.property(order, fc.nat(), fc.nat(), (among, from, count) => {
      const start = from % among.length;
      const quoted = among.slice(start, start + 1 + (count % among.length));
      const named = namePlaces({ passages: quoted.map((n) => `p${n}`), among: among.map((n) => `p${n}`), notes: [] });
      const covered = [...named.matchAll(/(\d+)(?:–(\d+))?/g)].flatMap(([, first, last = first]) => {
        expect(Number(last)).toBeGreaterThanOrEqual(Number(first));
        return among.filter((n) => n >= Number(first) && n <= Number(last));
      });
      expect(covered.sort()).toEqual(quoted.toSorted());
    }),
  );
});
