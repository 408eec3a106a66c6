import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createHash } from "node:crypto";
import { join, relative } from "node:path";
import { close, createIndex } from "pagefind";
import { pieceAttribute } from "#markup/marks.ts";
import { withoutRetiredAnchors } from "#markup/retired-anchors.ts";
import { withoutSentenceIds } from "#markup/sentences.ts";
import type { Piece } from "#piece/piece.ts";
import { parted } from "../client/text/joints.ts";
import { markedLetters } from "../client/text/letters.ts";
import { markedSigns } from "../client/text/signs.ts";
import { shardsFile } from "#search/client/retrieval/shards.ts";
import { shardsJson, shardSizeFor, shardsOf } from "./sharding.ts";

/** The folder of the search index inside a site. */
export const indexFolder = "pagefind";

/** The files of Pagefind's own search pages, which it writes beside an index; ours are others. */
const interfaceFile = /^pagefind-(component-ui|highlight|modular-ui|ui)\.(css|js)$/;

/** A piece whose page is to be indexed. */
export type IndexedPiece = Pick<Piece, "permalink" | "published">;

/** The index of the last build; a shard whose pages are the same is taken over from it. */
export interface EarlierIndex {
  /** Puts the files of a shard into the site if they were made from pages with this hash; false if they weren't. */
  carry(pages: string): boolean;
  /** Records the files of a new shard, by their paths inside the site. */
  add(pages: string, paths: readonly string[]): void;
}

/** The site of an index. */
export interface IndexedSite {
  /** The folder into which the index goes. */
  folder: string;
  /** The paths of all files inside the site. */
  paths(): string[];
  /** Where the file at a path inside the site lies. */
  fileOf(path: string): string;
}

/** What is to be indexed. */
export interface BuildIndexOrder {
  site: Pick<IndexedSite, "folder" | "fileOf">;
  /** The archive's language, a BCP 47 tag, whose word forms are recognised. */
  language: string;
  /** Newest first. */
  pieces: readonly IndexedPiece[];
  /** The last index; without it, all is made anew. */
  earlier?: EarlierIndex;
  /** How many pieces a shard may have. */
  most?: number;
  /** The HTML of a piece's page; without it, that of the page in the site. */
  pageOf?(piece: IndexedPiece): string;
}

/**
 * Indexes the pages of pieces, and writes the index into their site: one shard after the other, each of them out of memory
 * before the next.
 * All languages go into one index, so that one search finds pieces in each of them.
 * @throws Error with what the indexer says
 */
export async function buildIndex(order: BuildIndexOrder): Promise<void> {
  const { site, language, pieces, earlier, most = shardSizeFor(pieces.length) } = order;
  const folder = join(site.folder, indexFolder);
  const articleIn: ArticleIn = async (piece) =>
    articleOf(order.pageOf?.(piece) ?? (await readFile(site.fileOf(pathOf(piece)), "utf8")));
  const shards = shardsOf(pieces, most);
  for (const { shard, pieces } of shards) {
    const hash = await hashOfArticles(pieces, articleIn, [language, shard.path]);
    if (earlier?.carry(hash)) continue;
    const outputPath = join(folder, shard.path);
    await indexShard(language, pieces, articleIn, outputPath);
    const written = (await readdir(outputPath, { recursive: true, withFileTypes: true })).filter((entry) =>
      entry.isFile(),
    );
    earlier?.add(
      hash,
      written.map(({ parentPath, name }) => relative(site.folder, join(parentPath, name)).replaceAll("\\", "/")),
    );
  }
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, shardsFile), shardsJson(shards));
}

/** Gives what is indexed of a piece. */
type ArticleIn = (piece: IndexedPiece) => Promise<string>;

/** How many pages the indexer is given at a time; it adds them while the next are read. */
const atOnce = 50;

async function indexShard(
  language: string,
  pieces: readonly IndexedPiece[],
  articleIn: ArticleIn,
  outputPath: string,
): Promise<void> {
  try {
    const { index } = succeed(await createIndex({ forceLanguage: languageOf(language) }));
    if (!index) throw new Error("The search index could not be created.");
    for (let start = 0; start < pieces.length; start += atOnce) {
      const portion = pieces.slice(start, start + atOnce);
      const articles = await Promise.all(portion.map(articleIn));
      // In their order, on which the bytes of the index depend.
      const answers = portion.map((piece, place) =>
        index.addHTMLFile({ sourcePath: pathOf(piece), content: indexable(articles[place] ?? "") }),
      );
      for (const answer of await Promise.all(answers)) succeed(answer);
    }
    succeed(await index.writeFiles({ outputPath }));
    for (const name of await readdir(outputPath)) if (interfaceFile.test(name)) await rm(join(outputPath, name));
  } finally {
    // Ends the indexer's process, which frees its memory.
    await close();
  }
}

/** A hash of all that a shard is made from. */
async function hashOfArticles(
  pieces: readonly IndexedPiece[],
  articleIn: ArticleIn,
  beside: readonly string[],
): Promise<string> {
  const hash = createHash("sha256").update(JSON.stringify(beside));
  for (const piece of pieces) hash.update(`\0${piece.permalink}\0`).update(await articleIn(piece));
  return hash.digest("hex");
}

/** The path of a piece's page inside the site. */
function pathOf({ permalink }: IndexedPiece): string {
  return `${permalink.slice(1)}index.html`;
}

/** The part of a page that is indexed. The rest, styles above all, would take the indexer most of its time. */
function articleOf(page: string): string {
  const [start, end] = [page.indexOf(`<article ${pieceAttribute}`), page.indexOf("</article>")];
  if (start < 0 || end < 0) return page;
  return `<!doctype html><html lang="en"><title></title><body>${page.slice(start, end)}</article></body></html>`;
}

/**
 * A page as it is indexed: the ids of its sentences are taken out, since Pagefind keeps the text of everything that has an
 * id, and results lead to passages; so is what stands for passages that were. What describes an image is a part of its
 * passage. Words that dashes join are apart, all hyphens are the one at which Pagefind takes words apart itself, letters
 * that it would not take for the plain ones are plain and marked, and so are signs that make another word.
 */
export function indexable(html: string): string {
  return markedSigns(markedLetters(parted(withoutSentenceIds(withoutRetiredAnchors(html)))))
    .replaceAll(/[‐‑]/g, "-")
    .replaceAll("<img ", '<img data-pagefind-index-attrs="alt" ');
}

/** Languages whose words Pagefind would part in its own way, and differently in each archive. */
const partedByUs = new Set(["ja", "th", "zh"]);

/** The language whose word forms Pagefind is told to recognise, an ISO 639-1 code. */
function languageOf(tag: string): string {
  const { language } = new Intl.Locale(tag);
  return partedByUs.has(language) ? "en" : language;
}

/**
 * Pagefind's answer, if it went well.
 * @throws Error with what the indexer says
 */
function succeed<Answer extends { errors: string[] }>(answer: Answer): Answer {
  if (answer.errors.length > 0) throw new Error(`The search index could not be made: ${answer.errors.join("; ")}`);
  return answer;
}
