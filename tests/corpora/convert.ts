import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { stringify } from "yaml";
import { countPieces } from "#piece/count.ts";
import { printedDate, toMoment } from "#piece/dates.ts";
import { nextId } from "#piece/id.ts";
import { slugOf } from "#piece/slug.ts";
import { paragraphsOf, readCorpus, type CorpusDocument } from "./corpus.ts";
import { publishedOf } from "./dates.ts";
import { fileOf } from "./piece-file.ts";
import { sites, sources, vocabulariesOf } from "./vocabularies.ts";

/** A document that became a piece. */
export interface Converted {
  document: CorpusDocument;
  /** The piece's id. */
  id: string;
  published: string;
  slug: string;
}

/** What became of a corpus. */
export interface Conversion {
  converted: Converted[];
  /** Documents that were left out, with the reason. */
  leftOut: { document: CorpusDocument; reason: "no date" | "no text" }[];
}

/**
 * Makes an archive folder of a corpus.
 * @param corpus the folder of the corpus: state-milestones, frus-history or federalist-md
 * @param root the new archive folder
 */
export function convertCorpus(corpus: string, root: string): Conversion {
  const { name, documents } = readCorpus(corpus);
  const conversion: Conversion = { converted: [], leftOut: [] };
  const ids = new Set<string>();
  const addresses = new Set<string>();
  for (const document of documents) {
    const published = publishedOf(document);
    if (published === undefined || paragraphsOf(document).length === 0) {
      conversion.leftOut.push({ document, reason: published === undefined ? "no date" : "no text" });
      continue;
    }
    const id = nextId(toMoment(published), ids);
    const year = published.slice(0, 4);
    // Milestones are called by their chapter and a word; the word alone will do where no other of its year has it.
    const slug = [slugOf(document.id.replace(/^.*\//, "")), slugOf(document.id)].find(
      (slug) => !addresses.has(`${year}/${slug}`),
    );
    if (slug === undefined) throw new Error(`${document.id} is there twice.`);
    ids.add(id);
    addresses.add(`${year}/${slug}`);
    conversion.converted.push({ document, id, published, slug });
  }
  write("site.yaml", stringify(sites[name]));
  for (const [vocabulary, entries] of Object.entries(vocabulariesOf(documents)))
    write(`${vocabulary}.yaml`, stringify(entries));
  for (const each of conversion.converted)
    write(
      `pieces/${each.published.slice(0, 4)}/${printedDate(toMoment(each.published))}-${each.slug}.md`,
      fileOf(each, conversion.converted, sources[name]),
    );
  return conversion;

  function write(file: string, text: string): void {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
}

if (import.meta.main) {
  const [corpus, root] = parseArgs({ allowPositionals: true }).positionals;
  if (corpus === undefined || root === undefined) throw new Error("node tests/corpora/convert.ts CORPUS DIR");
  const { converted, leftOut } = convertCorpus(resolve(corpus), resolve(root));
  const rows = leftOut.map(({ document, reason }) => `left out, ${reason}: ${document.id}\n`);
  process.stdout.write(`${rows.join("")}${countPieces(converted.length)} converted, ${leftOut.length} left out.\n`);
}
