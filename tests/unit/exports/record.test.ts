import { expect, test } from "vitest";
import { noticeOf, recordOf } from "#exports/record.ts";
import { archive, fields, piece } from "./recorded-pieces.ts";

const always = ["id", "url", "identifier", "title", "byline", "authors", "published", "revised", "language", "version"];
const terms = ["rights", "license", "reuse", "citation"];

test("a record names what it gives ids of, and has absolute addresses", () => {
  expect(recordOf(piece(fields), archive)).toMatchObject({
    url: "https://quay.example/sub/2004/low-water/",
    identifier: "https://quay.example/sub/id/2004-04-06-a/",
    authors: [{ id: "desk", name: "The Desk" }],
    place: { id: "quay", name: "North Quay" },
    series: { id: "quays", name: "The Quays", part: 2 },
    topics: [{ id: "tides", name: "Tides" }],
    rights: "© Quay",
    license: "https://licence.example/by/",
    version: "0123456789ab",
    published: "2004-04-06",
    revised: "2005-01",
    citation: { id: "2004-04-06-a", type: "webpage" },
  });
});

test("a piece's own rights and licence beat the archive's", () => {
  const record = recordOf(piece({ rights: "© Other", license: "https://licence.example/own/" }), archive);
  expect([record.rights, record.license]).toEqual(["© Other", "https://licence.example/own/"]);
});

test("a piece with rights of its own is under no licence but its own", () => {
  const record = recordOf(piece({ rights: "© Other. All rights reserved." }), archive);
  expect(record.rights).toBe("© Other. All rights reserved.");
  expect(record).not.toHaveProperty("license");
});

test("a record leaves out what nothing is said of", () => {
  expect(Object.keys(recordOf(piece(), archive)).sort()).toEqual(
    [...always, ...terms, "words"].filter((key) => !["byline", "authors", "revised"].includes(key)).sort(),
  );
});

test("reuse full gives the judgments too, excerpt does not, and none gives what a citation needs", () => {
  const of = (reuse: string) => recordOf(piece({ ...fields, reuse }), archive);
  expect(of("full").judgments).toHaveLength(1);
  expect(of("excerpt")).not.toHaveProperty("judgments");
  expect(of("excerpt").summary).toBe("The summary.");
  expect(Object.keys(of("none")).sort()).toEqual([...always, ...terms].sort());
  expect(["full", "excerpt", "none"].map((reuse) => noticeOf(of(reuse)))).toEqual([
    undefined,
    "The summary of this piece only is passed on in files. Read it at https://quay.example/sub/2004/low-water/",
    "No text of this piece is passed on in files. Read it at https://quay.example/sub/2004/low-water/",
  ]);
});

test("of a withdrawn piece no more is left than that, and why", () => {
  const withdrawn = { date: "2010-05", reason: "It was wrong." };
  const record = recordOf(piece({ ...fields, withdrawn }), archive);
  expect(Object.keys(record).sort()).toEqual([...always, ...terms, "withdrawn"].sort());
  expect(noticeOf(record)).toBe("This piece was withdrawn (May 2010). It was wrong.");
});
