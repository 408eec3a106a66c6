import { printedDate, toMoment } from "#piece/dates.ts";
import { nextId } from "#piece/id.ts";
import { slugOf } from "#piece/slug.ts";
import type { Holding } from "./holding.ts";
import type { Capture, Draft } from "./importer.ts";
import { toPieceFile, type PieceFrontmatter } from "./markdown.ts";

/** Where a draft goes in an archive, and what is written there. */
export interface Plan {
  /** What becomes of the archive: `unchanged` where it has this capture already. */
  action: "add" | "replace" | "unchanged";
  /** The file of the piece, relative to the archive folder. */
  file: string;
  /** What that file holds. */
  text: string;
  frontmatter: PieceFrontmatter;
  /** Where the capture is kept, relative to the archive folder. */
  capture: string;
  /** The file of the piece that is there already, if one is. */
  before: string | undefined;
}

/** The pieces in whose place a draft would come. */
export interface Taken {
  taken: Holding[];
}

/**
 * Decides where a draft goes. A piece with the same capture is this piece. A piece of the same year with its slug, or
 * of the same date with its title, is a different one in its place: its id is never given to this one, nor is this
 * one filed beside it under the next letter.
 * @param holdings every piece of the archive
 * @param taken the ids that no new piece may have
 * @param replace whether the one piece in its place gives way
 */
export function planImport(
  draft: Draft,
  capture: Capture,
  format: string,
  holdings: readonly Holding[],
  taken: ReadonlySet<string>,
  replace: boolean,
): Plan | Taken {
  const { title, published } = draft.frontmatter;
  const date = printedDate(toMoment(published));
  const year = published.slice(0, 4);
  const slug = slugOf(title);
  const same = holdings.find(({ sha256 }) => sha256 === capture.sha256);
  const inPlace = holdings.filter(
    (holding) =>
      holding === same ||
      (slug !== "" && holding.slug === slug && holding.published.startsWith(year)) ||
      (holding.title === title && holding.published.slice(0, 10) === date),
  );
  const isKnown = same !== undefined && !replace;
  if (!isKnown && inPlace.length > (replace ? 1 : 0)) return { taken: inPlace };

  const before = same ?? inPlace[0];
  const id = before?.id ?? nextId(toMoment(published), taken);
  const frontmatter = withIdentity(draft, capture, format, id, slug === "" ? id : undefined);
  return {
    action: isKnown ? "unchanged" : before ? "replace" : "add",
    file: isKnown ? same.file : `pieces/${year}/${slug === "" ? id : `${date}-${slug}`}.md`,
    text: toPieceFile(frontmatter, draft.body),
    frontmatter,
    capture: `captures/${year}/${capture.name}`,
    before: before?.file,
  };
}

/** The frontmatter in the order of the schema's keys, with what the archive gives: id, provenance and, for a title without Latin letters, a slug. */
function withIdentity(
  draft: Draft,
  capture: Capture,
  format: string,
  id: string,
  slug: string | undefined,
): PieceFrontmatter {
  const { title, rights, reuse, ...rest } = draft.frontmatter;
  const provenance = {
    capture: `${draft.frontmatter.published.slice(0, 4)}/${capture.name}`,
    sha256: capture.sha256,
    importer: format,
  };
  return {
    id,
    title,
    ...(slug === undefined ? {} : { slug }),
    ...rest,
    provenance,
    ...(rights === undefined ? {} : { rights }),
    ...(reuse === undefined ? {} : { reuse }),
  };
}
