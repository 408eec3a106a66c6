import { isPublished, type LoadedPiece } from "#archive/archive.ts";
import type { Ledger } from "#archive/ledger/ledger.ts";
import type { Fragment } from "#passages/fragment.ts";
import { printedDate, type Moment } from "#piece/dates.ts";
import type { Check } from "../check.ts";
import type { Finding } from "../finding.ts";

/** Pieces whose recorded text has changed while `revised`, which citations and feeds repeat, doesn't say so. */
export const revisionsCheck: Check = {
  codes: ["unsaid-revision"],
  run: ({ loadedPieces, ledger }) => (ledger ? loadedPieces.flatMap((loaded) => unsaid(loaded, ledger)) : []),
};

/** So many passages are named of each kind of change; more would hide the message. */
const mostNamed = 8;

const fix =
  "Write `revised: YYYY-MM-DD` with the day of the change, which citations and feeds repeat, and say under `corrections` what was wrong.";
const sameDay = "If it was that day, nothing is to be written: `npm run ledger` records it.";

function unsaid({ file, yaml, piece, rendered }: LoadedPiece, ledger: Ledger): Finding[] {
  const recorded = piece && ledger.fragments.get(piece.id);
  if (!recorded || !isPublished(piece) || typeof rendered === "string") return [];
  const last =
    Array.from(recorded.values(), ({ since }) => since)
      .sort()
      .at(-1) ?? "";
  if (piece.revised && isAfter(piece.revised, last)) return [];
  const changes = changesOf(rendered.fragments, recorded, piece.revised === undefined);
  if (changes === "") return [];
  const [text, said] = piece.revised
    ? [`The text recorded on ${last}`, `\`revised\` is ${piece.revised.text}`]
    : ["The recorded text", "there is no `revised`"];
  return [
    {
      code: "unsaid-revision",
      severity: "note",
      file,
      ...yaml.placeOf(["revised"]),
      message: `${text} has changed (${changes}), but ${said}.`,
      fix: piece.revised && printedDate(piece.revised) === last ? `${fix} ${sameDay}` : fix,
    },
  ];
}

/**
 * What happened to the passages and headings of a piece since the record, or since its first, as `#p2 revised, #p3 removed`.
 * @param everRecorded whether changes that are on record already count
 */
function changesOf(
  fragments: readonly Fragment[],
  recorded: ReadonlyMap<string, Fragment>,
  everRecorded: boolean,
): string {
  // A note that was recorded without its words may have had the same.
  const isText = ({ id, kind, fingerprint }: Fragment) =>
    kind !== "anchor" || (fingerprint !== "" && recorded.get(id)?.fingerprint !== "");
  const texts = fragments.filter((each) => isText(each) && (everRecorded || each.since === ""));
  const successors = new Set(texts.flatMap(({ state, target }) => (state === "alias" ? [target] : [])));
  // An old id that leads elsewhere now without having been in the text is no change of the text.
  const wasLive = ({ id, since }: Fragment) => since !== "" || recorded.get(id)?.state === "live";
  const idsOf = (isSo: (fragment: Fragment) => boolean) => texts.filter(isSo).map(({ id }) => `#${id}`);
  const isRevised = (each: Fragment) =>
    wasLive(each) && (each.state === "alias" || (each.state === "live" && each.since === ""));
  const named = [
    ["revised", idsOf(isRevised)],
    ["removed", idsOf((each) => each.state === "gone" && wasLive(each))],
    [
      "added",
      idsOf((each) => each.state === "live" && each.since === "" && !wasLive(each) && !successors.has(each.id)),
    ],
  ] as const;
  return named.flatMap(([change, ids]) => (ids.length === 0 ? [] : [`${listOf(ids)} ${change}`])).join("; ");
}

function listOf(ids: readonly string[]): string {
  const more = ids.length - mostNamed;
  const inOrder = ids.toSorted((a, b) => a.localeCompare(b, "en", { numeric: true }));
  return `${inOrder.slice(0, mostNamed).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}

/** Whether a moment is later than a day, as far as it is known: a month that has the day in it may be. */
function isAfter(moment: Moment, day: string): boolean {
  const date = printedDate(moment);
  return date.length < day.length ? date >= day.slice(0, date.length) : date > day;
}
