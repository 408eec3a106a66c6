import { expect, test } from "vitest";
import { entitiesOf } from "#views/entities.ts";
import { llms } from "#exports/llms.ts";
import { topicsFacet } from "#piece/facets.ts";
import { described, everything, site, vocabularies } from "./described-piece.ts";

const known = { ...vocabularies, recordedAuthors: new Set<string>() };
const guide = (pieces: ReturnType<typeof described>[]) =>
  llms({ ...site, tagline: "Of *tides*" }, pieces, entitiesOf(topicsFacet, pieces, known));

test("the guide has a name, a summary, and sections of links", () => {
  const text = guide([described({ ...everything, title: "A [b] <c>" })]);
  expect(text.startsWith("# Quay\n\n> Of \\*tides\\*\n\n")).toBe(true);
  expect(text).toContain(
    "- [A \\[b\\] \\<c\\>](https://quay.example/sub/2004/tides/index.md): 6 April 2004; The dek.\n",
  );
  expect(text).toContain("- [Tides](https://quay.example/sub/topics/tides/): 1 piece\n");
  expect(text).toContain("(https://quay.example/sub/archive.jsonl.gz)");
  expect(text.match(/^## .*/gm)).toEqual(["## The whole archive", "## Newest pieces", "## Topics", "## Optional"]);
});

test("of a piece that may not be reused it has title and date", () => {
  expect(guide([described({ ...everything, reuse: "none" })])).toContain("index.md): 6 April 2004\n");
});

test("whoever answers questions is named", () => {
  const asked = { ...site, contact: "me_at@quay.example" };
  expect(llms(asked, [], [])).toContain("\n\nQuestions about the archive go to me\\_at@quay.example.\n\n");
  expect(guide([])).not.toContain("Questions");
});

test("its length is bounded", () => {
  const many = Array.from({ length: 500 }, () => described());
  expect(guide(many).match(/index\.md\):/g)).toHaveLength(100);
});
