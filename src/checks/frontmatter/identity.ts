import type { LoadedPiece } from "#archive/archive.ts";
import { permalinkOf } from "#piece/permalink.ts";
import { toMoment } from "#piece/dates.ts";
import { slugFor } from "#piece/slug.ts";
import type { Check } from "../check.ts";
import type { Finding } from "../finding.ts";

/** Pieces that can't be told apart: by id, by address, or by their part of a series. Drafts count, since they will be published. */
export const identityCheck: Check = {
  codes: ["duplicate-id", "duplicate-slug", "no-slug", "duplicate-part"],
  run: ({ loadedPieces }) => [
    ...noSlug(loadedPieces),
    ...repeated(loadedPieces, idOf, ["id"], (loaded, first) => ({
      code: "duplicate-id",
      message: `${first.file} also has the id ${idOf(loaded)}.`,
      fix: "Run `npm run ledger -- --merge`: the piece recorded first keeps the id (if neither is recorded, the one whose address sorts first), and the other gets the next free letter.",
    })),
    ...repeated(loadedPieces, permalinkFor, ["slug"], (loaded, first) => ({
      code: "duplicate-slug",
      message: `The address ${permalinkFor(loaded)} belongs to ${first.file} already.`,
      fix: "Give this piece a different slug.",
    })),
    ...repeated(loadedPieces, partOf, ["series", "part"], (loaded, first) => ({
      code: "duplicate-part",
      message: `Part ${partOf(loaded)} is ${first.file} already.`,
      fix: "Give this piece a different part.",
    })),
  ],
};

/** Every loaded piece whose key an earlier one has. */
function repeated(
  loadedPieces: readonly LoadedPiece[],
  keyOf: (loaded: LoadedPiece) => string | undefined,
  path: string[],
  describe: (loaded: LoadedPiece, first: LoadedPiece) => Pick<Finding, "code" | "message" | "fix">,
): Finding[] {
  const firsts = new Map<string, LoadedPiece>();
  return loadedPieces.flatMap((loaded): Finding[] => {
    const key = keyOf(loaded);
    const first = key === undefined ? undefined : firsts.get(key);
    if (key !== undefined && !first) firsts.set(key, loaded);
    if (!first) return [];
    return [{ severity: "error", file: loaded.file, ...loaded.yaml.placeOf(path), ...describe(loaded, first) }];
  });
}

function noSlug(loadedPieces: readonly LoadedPiece[]): Finding[] {
  return loadedPieces
    .filter(({ frontmatter: { data } }) => data && slugFor(data) === "")
    .map(({ file, yaml }) => ({
      code: "no-slug",
      severity: "error",
      file,
      ...yaml.placeOf(["title"]),
      message: "No address can be derived from the title.",
      fix: "Add a slug of lower-case Latin letters, digits and hyphens.",
    }));
}

function idOf({ raw }: LoadedPiece): string | undefined {
  return typeof raw?.["id"] === "string" ? raw["id"] : undefined;
}

function permalinkFor({ frontmatter: { data } }: LoadedPiece): string | undefined {
  const slug = data && slugFor(data);
  return slug ? permalinkOf(toMoment(data.published).year, slug) : undefined;
}

function partOf({ frontmatter: { data } }: LoadedPiece): string | undefined {
  return data?.series && `${data.series.part} of ${data.series.id}`;
}
