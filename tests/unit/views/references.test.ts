import { describe, expect, test } from "vitest";
import { copiesOf, documentOf, referencesOf } from "#views/references.ts";
import { pieceSchema } from "#piece/schema.ts";

const piece = (...references: Record<string, unknown>[]) =>
  pieceSchema.parse({ id: "2004-a", title: "T", published: "2004", references });
const nowhere: ReadonlyMap<string, string> = new Map();

describe("all that a piece cites", () => {
  test("is its references as they stand, then the links that none of them names, once each", () => {
    const references = [{ title: "A Treaty" }, { title: "Tables", url: "https://a.example/tables" }];
    const links = [
      { address: "https://b.example/x?y=1", text: "the words" },
      { address: "HTTPS://A.example:443/tables#noon", text: "at noon" },
      { address: "https://b.example/x?y=1#part", text: "other words" },
      { address: "piece:2004-b" },
      { address: "mailto:a@example.org" },
      { address: "/2004/" },
      { address: "#p1" },
      { address: "//c.example/image", text: "" },
    ];
    expect(referencesOf(piece(...references), links, nowhere)).toEqual([
      ...references,
      { title: "the words", url: "https://b.example/x?y=1", host: "b.example" },
      { title: "c.example/image", url: "https://c.example/image", host: "c.example" },
    ]);
  });

  test("two references to one address are both kept", () => {
    const twice = [1, 2].map((part) => ({ title: `Part ${part}`, url: "https://a.example/" }));
    expect(referencesOf(piece(...twice), [], nowhere)).toEqual(twice);
  });

  test.each([
    ["only by its author", "2010-05", undefined, "2010-05"],
    ["only by a check", undefined, "2020-01-01", "2020-01-01"],
    ["by a check since", "2010-05", "2020-01-01", "2020-01-01"],
    ["by its author since", "2021", "2020-01-01", "2021"],
    ["by nobody", undefined, undefined, undefined],
  ])("was last seen %s", (_, seen, checked, expected) => {
    const url = "https://a.example/x";
    const lastSeen = new Map(checked === undefined ? [] : [[url, checked]]);
    const of = piece({ title: "X", url: `${url}#part`, ...(seen === undefined ? {} : { seen }) });
    expect(referencesOf(of, [], lastSeen)[0]?.seen).toBe(expected);
  });

  test("a link of the body was last seen as a check says", () => {
    const links = [{ address: "https://a.example/x#p", text: "x" }];
    const lastSeen = new Map([["https://a.example/x", "2020-01-01"]]);
    expect(referencesOf(piece(), links, lastSeen)).toEqual([
      { title: "x", url: "https://a.example/x", host: "a.example", seen: "2020-01-01" },
    ]);
  });
});

test("copies are found by the address of their document", () => {
  const archived = { url: "https://copies.example/1", date: "2004" };
  const of = piece({ title: "X", url: "https://A.example/x#p", archived }, { title: "Y", url: "https://a.example/y" });
  expect([...copiesOf(of)]).toEqual([["https://a.example/x", archived]]);
});

test.each(["mailto:a@example.org", "piece:2004-b", "/x/", "x", "#p1", "https://", "//[", undefined])(
  "%j leads to no document of another site",
  (address) => expect(documentOf(address)).toBeUndefined(),
);
