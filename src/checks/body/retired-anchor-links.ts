import type { LoadedPiece } from "#archive/archive.ts";
import { retiredAnchorsOf, type RetiredAnchor } from "#passages/retired-anchors.ts";
import { decodeAddress } from "#piece/permalink.ts";
import type { Finding } from "../finding.ts";

type Wording = (anchor: RetiredAnchor, file: string) => [message: string, fix: string];

/** What is said of each kind of retired anchor where the words aren't the same. */
const wordings: Record<Exclude<RetiredAnchor["as"], "same">, Wording> = { revised, gone: removed, disputed: given };

/** Says of links to parts of a piece which of them lead to words that were revised or removed since they were made. */
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
    // The same words under another id are what the link is for.
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
    `#${id} in ${file} was revised; its words as they are now are #${at}.`,
    `See whether they still are what the link is for, and link to #${at}, or to another passage.`,
  ];
}

function removed({ id, at }: RetiredAnchor, file: string): [message: string, fix: string] {
  const where = at === "" ? "at the beginning of the text" : `after #${at}`;
  return [
    `#${id} in ${file} was removed; it stood ${where}.`,
    "Link to another passage, to the piece as a whole, or take the link out.",
  ];
}

function given({ id }: RetiredAnchor, file: string): [message: string, fix: string] {
  return [
    `#${id} in ${file} was assigned to two different passages on two branches, so it leads to neither.`,
    "Link to the one that is meant, by the id that it has now.",
  ];
}
