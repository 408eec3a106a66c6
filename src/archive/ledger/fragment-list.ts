import type { Fragment } from "#passages/fragment.ts";
import { isPassage, passageId, passageNumbers } from "#piece/passage-id.ts";
import { isDay } from "./day.ts";

/*
 * The fragments of one piece in one cell, in their order, with a blank between. `p3=abcdefXYZ` is a passage and what its
 * text is known by: six base64url characters for the eight hexadecimal digits of the hash (see
 * src/passages/fingerprint.ts), and the words as they are. `abcdefXYZ` alone is the passage with the number after the last
 * one. `#id=` is a heading and `@id=` an anchor; `p3>p3r1=` is an alias of p3r1, and `p3!p2=` is gone from after p2.
 * `2004-04-06:` is the day on which those after it were recorded.
 */

/** Ids that have none of the signs used here; a fragment with another id, or another kind of fingerprint, has its own line. */
const simple = /^[\p{L}\p{M}\p{N}_.:/-]+$/u;
const fingerprintForm = /^[0-9a-f]{8}\.[\w~-]*$/;
const shortForm = /^[\w-]{5}[AQgw][\w~-]*$/;
const nameForm = /^([#@]?)([^#@>!]+)(?:([>!])([^#@>!]*))?$/;

const marks = { passage: "", heading: "#", anchor: "@" } as const;
const kinds = { "": "passage", "#": "heading", "@": "anchor" } as const;

/** Whether a fragment can stand in a list. */
export function isListable({ id, kind, state, target, fingerprint }: Fragment): boolean {
  return (
    simple.test(id) &&
    (kind !== "passage" || isPassage(id)) &&
    (state === "live" ? target === "" : simple.test(target) || (target === "" && state === "gone")) &&
    (fingerprint === "" || fingerprintForm.test(fingerprint))
  );
}

/** @param fragments listable ones, of which the first was recorded on the day that the list begins with */
export function printFragments(fragments: readonly Fragment[]): string {
  let number = 0;
  let day = fragments[0]?.since;
  return fragments
    .flatMap((fragment) => {
      const isNext = fragment.id === passageId(number + 1) && fragment.state === "live" && fragment.fingerprint !== "";
      const item = `${isNext ? "" : `${nameOf(fragment)}=`}${shortened(fragment.fingerprint)}`;
      if (fragment.kind === "passage") [number] = passageNumbers(fragment.id);
      if (fragment.since === day) return [item];
      day = fragment.since;
      return [`${day}:`, item];
    })
    .join(" ");
}

/**
 * Reads a list again.
 * @param since the day on which the first were recorded
 * @returns the fragments, or the first item that is none
 */
export function readFragments(list: string, since: string): Fragment[] | string {
  const fragments: Fragment[] = [];
  let number = 0;
  let day = since;
  for (const item of list.split(" ")) {
    const end = item.indexOf("=");
    const short = item.slice(end + 1);
    if (end === -1 && item.endsWith(":") && isDay(item.slice(0, -1))) {
      day = item.slice(0, -1);
      continue;
    }
    if (short === "" ? end === -1 : !shortForm.test(short)) return item;
    const named = end === -1 ? undefined : fragmentNamed(item.slice(0, end));
    if (end !== -1 && !named) return item;
    const { id, kind, state, target } = named ?? { ...nextPassage, id: passageId(number + 1) };
    if (kind === "passage") number = named ? (passageNumbers(id)[0] ?? 0) : number + 1;
    fragments.push({ id, kind, state, target, fingerprint: lengthened(short), since: day });
  }
  return fragments;
}

type Named = Omit<Fragment, "fingerprint" | "since">;

/** What a fragment without a name is, but for its id. */
const nextPassage = { kind: "passage", state: "live", target: "" } as const;

function nameOf({ id, kind, state, target }: Fragment): string {
  const end = { live: "", alias: `>${target}`, gone: `!${target}` }[state];
  return `${marks[kind]}${id}${end}`;
}

function fragmentNamed(name: string): Named | undefined {
  const [, mark = "", id = "", sign, target = ""] = nameForm.exec(name) ?? [];
  const kind = kinds[mark as keyof typeof kinds];
  const state = sign === undefined ? "live" : sign === ">" ? "alias" : "gone";
  const isSound = simple.test(id) && (kind !== "passage" || isPassage(id));
  const isTarget = target === "" ? state !== "alias" : simple.test(target);
  return isSound && isTarget ? { id, kind, state, target } : undefined;
}

function shortened(fingerprint: string): string {
  if (fingerprint === "") return "";
  return Buffer.from(fingerprint.slice(0, 8), "hex").toString("base64url") + fingerprint.slice(9);
}

function lengthened(short: string): string {
  return short === "" ? "" : `${Buffer.from(short.slice(0, 6), "base64url").toString("hex")}.${short.slice(6)}`;
}
