import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import type { CorpusDocument } from "./corpus.ts";

/** What is used of the frontmatter of an essay in federalist-md. */
interface Heading {
  /** Of the eighty papers and five only, which are one series. */
  number?: string;
  /** Of the answers to them, which are in series by the name that each is signed with. */
  series?: string;
  seriesNumber?: string;
  title: string;
  /** Names; after one whose part is in dispute that is said. */
  author: string;
  authorCertainty: "certain" | "joint" | "disputed";
  publicationVenue: string;
  publicationDate: string;
  publicationDateLabel: string;
  indexSummary: string;
  sources: { label: string; url: string }[];
}

const folders = ["papers", "antifederalist"];

/** Reads the essays of federalist-md, which are Markdown files, in the order of their names. */
export function readEssays(folder: string): CorpusDocument[] {
  return folders.flatMap((name) =>
    readdirSync(join(folder, name))
      .sort()
      .map((file) => essay(readFileSync(join(folder, name, file), "utf8"))),
  );
}

/** An essay that is signed with a name not its author's; who that was is only said where nobody disputes it. */
function essay(file: string): CorpusDocument {
  const [, frontmatter = "", ...text] = file.split(/^---\n/m);
  const heading = parse(frontmatter, { schema: "failsafe" }) as Heading;
  const series = heading.series ?? "The Federalist";
  const number = Number(heading.seriesNumber ?? heading.number);
  const original = heading.sources.find(({ label }) => label.includes("original issue"));
  return {
    id: `${series.replace("The ", "")} ${number}`,
    title: heading.title,
    date: heading.publicationDate,
    author: heading.authorCertainty === "disputed" ? [] : heading.author.split(" with "),
    signature: heading.series ?? "Publius",
    dateline: heading.publicationDateLabel,
    summary: heading.indexSummary,
    series: { name: series, part: number },
    source: { name: heading.publicationVenue, ...(original && { url: original.url }) },
    topics: [],
    markdown: true,
    text: text.join("---\n").trim(),
  };
}
