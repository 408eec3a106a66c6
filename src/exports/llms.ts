import { entityAddress, type Entity } from "#views/entities.ts";
import { formatDate } from "#piece/dates.ts";
import { countPieces } from "#piece/count.ts";
import { withBase } from "#piece/permalink.ts";
import type { Piece } from "#piece/piece.ts";
import type { Site } from "#piece/settings.ts";
import { citeFiles } from "./citations/files.ts";
import { sitemapIndexAddress } from "./sitemap.ts";

/** So many pieces and topics are named; the dumps have them all. */
const most = 100;

/**
 * A guide to the archive for language models (llmstxt.org), of bounded length.
 * @param pieces newest first
 */
export function llms(site: Site, pieces: readonly Piece[], topics: readonly Entity[]): string {
  const at = (path: string) => site.origin + withBase(site.base, path);
  const link = (text: string, path: string, note?: string) =>
    `- [${plain(text)}](${at(path)})${note === undefined ? "" : `: ${plain(note)}`}`;
  const citations = citeFiles.map(({ ending }) => `cite.${ending}`).join(", ");
  const leading = topics
    .filter((topic) => topic.pieces.length > 0)
    .toSorted((a, b) => b.pieces.length - a.pieces.length)
    .slice(0, most);
  const sections = [
    [
      "The whole archive",
      link("archive.jsonl.gz", "/archive.jsonl.gz", "every piece with its text, one JSON object a line"),
      link("archive.csv", "/archive.csv", "what is known of every piece, one row each"),
      link("datapackage.json", "/datapackage.json", "a description of these files, with their hashes"),
    ],
    [
      "Newest pieces",
      ...pieces.slice(0, most).map((piece) => link(piece.title, `${piece.permalink}index.md`, noteOn(piece))),
    ],
    [
      "Topics",
      ...leading.map(({ facet, id, name, description, pieces: own }) =>
        link(name, entityAddress(facet, id), description ?? countPieces(own.length)),
      ),
    ],
    [
      "Optional",
      link("Feed", "/feed.json", "what is new, as JSON Feed"),
      link("Sitemap", sitemapIndexAddress, "the address of every page"),
      link("About", "/about/", "what the archive is and how to cite it"),
    ],
  ].filter((lines) => lines.length > 1);
  return `${[
    `# ${plain(site.name)}`,
    ...[site.tagline ?? site.description].flatMap((text) => (text === undefined ? [] : [`> ${plain(text)}`])),
    "Every piece has a permanent address, /id/ and its id, and beside its page (index.html) its text as Markdown " +
      `(index.md), all that is known of it as JSON (index.json), and its citation (${citations}). ` +
      "Each says what may be done with it.",
    ...(site.contact === undefined ? [] : [`Questions about the archive go to ${plain(site.contact)}.`]),
    ...sections.map(([heading, ...lines]) => `## ${heading}\n\n${lines.join("\n")}`),
  ].join("\n\n")}\n`;
}

/** When a piece was published, and what the line under its title says, if its `reuse` lets that be carried. */
function noteOn({ published, dek, reuse }: Piece): string {
  return [formatDate(published), reuse === "none" ? undefined : dek].filter((part) => part !== undefined).join("; ");
}

/** A text on one line, without the marks that Markdown would read in it. */
function plain(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim()
    .replace(/[\\`*_[\]<>#&]/g, "\\$&");
}
