import type { Reading } from "#archive/archive.ts";
import { permalinkOf } from "#piece/permalink.ts";
import { toMoment } from "#piece/dates.ts";
import { slugFor } from "#piece/slug.ts";
import type { Check } from "../check.ts";
import type { Finding } from "../finding.ts";

/** Pieces that can't be told apart: by id, by address, or by their part of a series. Drafts count, since they will be published. */
export const identityCheck: Check = {
  codes: ["duplicate-id", "duplicate-slug", "no-slug", "duplicate-part"],
  run: ({ readings }) => [
    ...noSlug(readings),
    ...repeated(readings, idOf, ["id"], (reading, first) => ({
      code: "duplicate-id",
      message: `The id ${idOf(reading)} belongs to ${first.file} already.`,
      fix: "Run `npm run ledger -- --merge`, which lets the piece that was recorded first keep it and gives the other the next free letter; ids are never shared and never reused.",
    })),
    ...repeated(readings, permalinkFor, ["slug"], (reading, first) => ({
      code: "duplicate-slug",
      message: `The address ${permalinkFor(reading)} belongs to ${first.file} already.`,
      fix: "Give this piece a slug of its own.",
    })),
    ...repeated(readings, partOf, ["series", "part"], (reading, first) => ({
      code: "duplicate-part",
      message: `Part ${partOf(reading)} is ${first.file} already.`,
      fix: "Give this piece a part of its own.",
    })),
  ],
};

/** Every reading whose key an earlier one has. */
function repeated(
  readings: readonly Reading[],
  keyOf: (reading: Reading) => string | undefined,
  path: string[],
  describe: (reading: Reading, first: Reading) => Pick<Finding, "code" | "message" | "fix">,
): Finding[] {
  const firsts = new Map<string, Reading>();
  return readings.flatMap((reading): Finding[] => {
    const key = keyOf(reading);
    const first = key === undefined ? undefined : firsts.get(key);
    if (key !== undefined && !first) firsts.set(key, reading);
    if (!first) return [];
    return [{ severity: "error", file: reading.file, ...reading.yaml.placeOf(path), ...describe(reading, first) }];
  });
}

function noSlug(readings: readonly Reading[]): Finding[] {
  return readings
    .filter(({ frontmatter: { data } }) => data && slugFor(data) === "")
    .map(({ file, yaml }) => ({
      code: "no-slug",
      severity: "error",
      file,
      ...yaml.placeOf(["title"]),
      message: "No address can be made of the title's letters.",
      fix: "Add a slug of lower-case Latin letters, digits and hyphens.",
    }));
}

function idOf({ raw }: Reading): string | undefined {
  return typeof raw?.["id"] === "string" ? raw["id"] : undefined;
}

function permalinkFor({ frontmatter: { data } }: Reading): string | undefined {
  const slug = data && slugFor(data);
  return slug ? permalinkOf(toMoment(data.published).year, slug) : undefined;
}

function partOf({ frontmatter: { data } }: Reading): string | undefined {
  return data?.series && `${data.series.part} of ${data.series.id}`;
}
