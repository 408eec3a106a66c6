import type { LoadedPiece } from "#archive/archive.ts";
import { retiredAnchorsOf, type RetiredAnchor } from "#passages/retired-anchors.ts";
import { decodeAddress } from "#piece/permalink.ts";
import type { Finding } from "../finding.ts";

type Wording = (anchor: RetiredAnchor, file: string) => [message: string, fix: string];

/** The message and remedy for each kind of retired anchor whose words have changed. */
const wordings: Record<Exclude<RetiredAnchor["as"], "same">, Wording> = { revised, gone: removed, disputed: given };

/** Checks links to parts of a piece for words that were revised or removed since. */
export function retiredAnchorLinks(): (
  target: LoadedPiece,
  fragment: string,
  place: Pick<Finding, "file" | "line" | "column">,
) => Finding[] {
  const known = new Map<LoadedPiece, ReadonlyMap<string, RetiredAnchor>>();
  const anchorsOf = (target: LoadedPiece) => {
    const found = known.get(target) ?? new Map(retiredAnchorsIn(target).map((anchor) => [anchor.id, anchor]));
    known.set(target, found);
    return found;
  };
  return (target, fragment, place) => {
    const anchor = anchorsOf(target).get(decodeAddress(fragment));
    // A link to the same words under another id is as good as ever.
    if (!anchor || anchor.as === "same") return [];
    const [message, fix] = wordings[anchor.as](anchor, target.file);
    return [{ code: "past-fragment", severity: "note", ...place, message, fix }];
  };
}

function retiredAnchorsIn({ rendered }: LoadedPiece): RetiredAnchor[] {
  if (typeof rendered === "string") return [];
  const { fragments } = rendered;
  return retiredAnchorsOf(
    fragments,
    new Map(fragments.flatMap(({ id, state, fingerprint }) => (state === "live" ? [[id, fingerprint]] : []))),
  );
}

function revised({ id, at }: RetiredAnchor, file: string): [message: string, fix: string] {
  return [
    `#${id} in ${file} was revised; its current text is #${at}.`,
    `Check that it still fits the link, then link to #${at} or to another passage.`,
  ];
}

function removed({ id, at }: RetiredAnchor, file: string): [message: string, fix: string] {
  const where = at === "" ? "at the beginning of the text" : `after #${at}`;
  return [
    `#${id} in ${file} was removed; it stood ${where}.`,
    "Link to another passage or to the piece as a whole, or remove the link.",
  ];
}

function given({ id }: RetiredAnchor, file: string): [message: string, fix: string] {
  return [
    `#${id} in ${file} was assigned to two different passages on two branches, so it leads to neither.`,
    "Link to the intended passage by its current id.",
  ];
}
