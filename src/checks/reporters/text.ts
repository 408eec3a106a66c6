import { formatNumber } from "#piece/count.ts";
import type { Finding, Place } from "../finding.ts";
import { siteCodes } from "../site/registry.ts";
import { printable } from "./printable.ts";
import { joinedByCause } from "./joined-by-cause.ts";

/** So many findings of a code are shown unless all are asked for, and so many places of one. */
const [mostShown, mostPlaces] = [20, 3];

/** Not said of findings in a built site, which only a build can repeat. */
const toSeeAll =
  "For all findings in the archive, run `npm run check -- --json` (with the same --content, and --links if it was given).";

/**
 * Findings as lines for a terminal: `error unknown-id pieces/2004/x.md:7:3`, then what is wrong and what to do, and
 * where else; then how many of a code were left out, and a count. Empty where there are none.
 * @param most how many of a code are shown
 */
export function formatFindings(findings: readonly Finding[], most = mostShown): string {
  if (findings.length === 0) return "";
  const told = joinedByCause(findings);
  const kinds = Map.groupBy(told, ({ severity, code }) => `${code} ${severity}`);
  const shown = new Set([...kinds.values()].flatMap((ofKind) => ofKind.slice(0, most)));
  const cut = [...kinds].filter(([, { length }]) => length > most);
  const errors = told.filter(({ severity }) => severity === "error").length;
  return [
    ...told.filter((finding) => shown.has(finding)).map(format),
    ...cut.map(([kind, { length }]) => `${count(length - most, `more ${kind}`)} not shown.`),
    ...(cut.some(([, [first]]) => first && !siteCodes.has(first.code)) ? [toSeeAll] : []),
    `${count(errors, "error")}, ${count(told.length - errors, "note")}`,
  ].join("\n");
}

function format(finding: Finding): string {
  const { severity, code, message, fix, places = [] } = finding;
  const lines = [message, fix, ...(places.length > 1 ? [elsewhere(places)] : [])];
  return [`${severity} ${code} ${formatPlace(finding)}`, ...lines.map((line) => `  ${printable(line)}`)].join("\n");
}

function elsewhere(places: readonly Place[]): string {
  const more = places.length - mostPlaces;
  const first = places.slice(0, mostPlaces).map(formatPlace).join(", ");
  return `In ${places.length} places: ${first}${more > 0 ? ` and ${more} more` : ""}.`;
}

function formatPlace({ file, line, column }: Place): string {
  return printable([file, line, column].filter((part) => part !== undefined).join(":"));
}

function count(number: number, noun: string): string {
  return `${formatNumber(number)} ${noun}${number === 1 ? "" : "s"}`;
}
