import { stringify } from "yaml";
import { pieceScheme } from "#markup/schemes.ts";
import { withBase } from "#piece/permalink.ts";
import type { Piece } from "#piece/piece.ts";
import { noticeOf, recordOf, type RecordedArchive } from "../record.ts";
import { withAddresses } from "./absolute-addresses.ts";

/** The body of a piece as its file has it, and what its addresses lead to. */
export interface Original {
  markdown: string;
  /** The permalink of a piece, undefined where there is no such piece. */
  permalinkOf(id: string): string | undefined;
}

/**
 * A piece as a Markdown file that stands alone: its record as frontmatter, under it the body as it was written but with
 * absolute addresses, or as much as the piece's `reuse` allows.
 */
export function markdownAlternate(piece: Piece, archive: RecordedArchive, original: Original): string {
  const record = recordOf(piece, archive);
  const notice = noticeOf(record);
  const { citation: _, url, ...fields } = record;
  const frontmatter = stringify({ ...fields, canonical: url }, yamlStyle);
  const text =
    notice === undefined
      ? withAddresses(original.markdown, (address) => absolute(address, piece, archive, original))
      : `\n${[record.summary, notice].filter((part) => part !== undefined).join("\n\n")}\n`;
  return `---\n${frontmatter}---\n${text}`;
}

/** Texts that readers of YAML 1.1 would take for dates or truth values stand in quotation marks. */
const yamlStyle = { lineWidth: 0, aliasDuplicateObjects: false, compat: "yaml-1.1" } as const;

const pieceAddress = new RegExp(`^${pieceScheme}([^#]*)`);
const figureAddress = /^(?:\.\.\/)*figures\//;

function absolute(address: string, piece: Piece, { site }: RecordedArchive, { permalinkOf }: Original): string {
  const at = (path: string) => site.origin + withBase(site.base, path);
  const [whole = "", id = ""] = pieceAddress.exec(address) ?? [];
  if (whole !== "") return at(permalinkOf(id) ?? "/") + address.slice(whole.length);
  if (figureAddress.test(address)) return at(`/${address.replace(/^(?:\.\.\/)*/, "")}`);
  if (address.startsWith("#")) return at(piece.permalink) + address;
  return address.startsWith("/") && !address.startsWith("//") ? at(address) : address;
}
