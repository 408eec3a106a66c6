import type { Finding, Place } from "../finding.ts";

/** Codes whose message names the one thing to be mended, in however many places it is wanted. */
const ofOneThing: ReadonlySet<string> = new Set([
  "unknown-id",
  "duplicate-id",
  "duplicate-slug",
  "duplicate-part",
  "dangling-piece",
  "dangling-link",
  "link-to-draft",
  "missing-figure",
]);

/** Findings with those of one cause joined: the first of them has the places of all. */
export function joinedByCause(findings: readonly Finding[]): Finding[] {
  const byCause = Map.groupBy(findings, ({ code, severity, message, fix }, index) =>
    ofOneThing.has(code) ? [code, severity, message, fix].join("\n") : index,
  );
  return [...byCause.values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    return others.length === 0 ? [first] : [{ ...first, places: [first, ...others].flatMap(placesOf) }];
  });
}

function placesOf({ places, file, line, column }: Finding): readonly Place[] {
  return places ?? [{ file, ...(line !== undefined && { line }), ...(column !== undefined && { column }) }];
}
