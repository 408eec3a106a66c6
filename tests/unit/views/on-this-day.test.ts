import { expect, test } from "vitest";
import { dayAddress, dayName, daysOf, otherYears } from "#views/on-this-day.ts";
import { piecesOf } from "../archive/connected-pieces.ts";

const pieces = piecesOf({
  "1999-04-06-a": {},
  "2001-04-06-a": {},
  "2001-04-06-b": {},
  "2002-04-06-a": {},
  "2004-04-06-a": { published: "2004-04-06T23:46-05:00" },
  "2004-04-06-b": {},
  "2004-02-29-a": {},
  "2004-12-31-a": {},
  "2004-04-a": {},
  "2004-a": {},
  "2003-04-06-a": { published: "2003-04-06/2003-04-07" },
  "2003-04-06-b": { published: "2003-04-06~" },
});
const days = daysOf(pieces);
const others = (id: string, most: number) => {
  const piece = pieces.find((each) => each.id === id);
  const found = piece && otherYears(piece, days, most);
  return found && { day: found.day.id, shown: found.shown.map((each) => each.id), more: found.more };
};

test("pieces stand on their printed day, newest first, in the order of the calendar, and not at all without one", () => {
  const ids = [...days].map(([id, day]) => [id, day.pieces.map((piece) => piece.id)]);
  const april = ["2004-04-06-a", "2004-04-06-b", "2002-04-06-a", "2001-04-06-b", "2001-04-06-a", "1999-04-06-a"];
  expect(ids).toEqual([
    ["02-29", ["2004-02-29-a"]],
    ["04-06", april],
    ["12-31", ["2004-12-31-a"]],
  ]);
});

test("a day has an address and a name", () => {
  const day = { id: "02-29", month: 2, day: 29 };
  expect(days.get("02-29")).toMatchObject(day);
  expect([dayAddress(day), dayName(day)]).toEqual(["/on-this-day/02-29/", "29 February"]);
});

test("other years are shown with one piece each, earliest first, and the rest is counted", () => {
  expect(others("2004-04-06-a", 3)).toEqual({
    day: "04-06",
    shown: ["1999-04-06-a", "2001-04-06-a", "2002-04-06-a"],
    more: 1,
  });
  expect(others("2001-04-06-a", 2)).toEqual({ day: "04-06", shown: ["1999-04-06-a", "2002-04-06-a"], more: 2 });
});

test.each(["2004-02-29-a", "2004-12-31-a", "2004-04-a", "2004-a", "2003-04-06-a", "2003-04-06-b"])(
  "%s has no other years",
  (id) => {
    expect(others(id, 3)).toBeUndefined();
  },
);
