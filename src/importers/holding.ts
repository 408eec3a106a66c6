import type { SourceFile } from "#archive/source-file.ts";
import { slugOf } from "#piece/slug.ts";

/** A piece that the archive has, as far as its file can be read. */
export interface Holding {
  /** Relative to the archive folder. */
  file: string;
  id: string | undefined;
  title: string | undefined;
  /** Empty where the title gives none. */
  slug: string;
  /** The moment as written; its first four characters are the year, its first ten the printed date. */
  published: string;
  /** SHA-256 of the capture that it came from. */
  sha256: string | undefined;
}

/** The holding of a piece's file, drafts and files with mistakes included: they hold their id and address too. */
export function toHolding({ file, raw = {} }: Pick<SourceFile, "file" | "raw">): Holding {
  const { provenance } = raw;
  const sha256 =
    typeof provenance === "object" && provenance !== null && "sha256" in provenance ? provenance.sha256 : undefined;
  const title = textOf(raw.title);
  return {
    file,
    id: textOf(raw.id),
    title,
    slug: textOf(raw.slug) ?? slugOf(title ?? ""),
    published: textOf(raw.published) ?? "",
    sha256: textOf(sha256),
  };
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}
