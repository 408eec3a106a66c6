import { createHash } from "node:crypto";

/*
 * What a text is known by once its words are gone: `<hash>.<words>`. The hash, 8 hexadecimal digits of the SHA-256 of the
 * text, says whether it is the same; the words, one base64url character each, say how much of it another text
 * has. Each sentence begins with `~` and two characters of its own hash; a text without sentences has none.
 */

/**
 * A word: letters and digits in a row, or one character of a script that puts no spaces between words. It is not that of
 * piece/words.ts and never changes, since ledgers hold fingerprints that were made with it.
 */
const word =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]|[[\p{L}\p{N}\p{M}]--[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]]+/gv;

const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** What a fingerprint has in place of a hash where an id was given to two texts, as by two branches; no text has it. */
export const disputed = { text: "disputed", sentence: ".." };

/**
 * The fingerprint of a text.
 * @param sentences its sentences, as far as they have ids of their own
 */
export function fingerprint(text: string, sentences: readonly string[] = []): string {
  const normalised = normalise(text);
  const hash = createHash("sha256").update(normalised).digest("hex").slice(0, 8);
  const words = sentences.length === 0 ? wordMarks(normalised) : sentences.map(sentenceMark).join("");
  return `${hash}.${words}`;
}

/** The part of a fingerprint that is the same for the same text only. */
export function hashOf(fingerprint: string): string {
  return fingerprint.slice(0, 8);
}

/** Whether it is that of an id which was given to two texts. */
export function isDisputed(fingerprint: string): boolean {
  return hashOf(fingerprint) === disputed.text;
}

/** The sentences that a fingerprint tells of, each with two characters of its hash before those of its words. */
export function sentencesOf(fingerprint: string): string[] {
  return fingerprint.slice(9).split("~").slice(1);
}

/** The words that a fingerprint tells of, a character each. */
export function wordsOf(fingerprint: string): string {
  return fingerprint.slice(9).replaceAll(/~../g, "");
}

function sentenceMark(sentence: string): string {
  const normalised = normalise(sentence);
  const hash = hashOfWord(normalised);
  return `~${digitOf(hash)}${digitOf(hash >>> 6)}${wordMarks(normalised)}`;
}

function wordMarks(normalised: string): string {
  return (normalised.toLowerCase().match(word) ?? []).map((each) => digitOf(hashOfWord(each))).join("");
}

function normalise(text: string): string {
  // All white space becomes one space; a space that stands alone is left, since replacing each takes long.
  return text
    .normalize("NFC")
    .replaceAll(/[^\S ]\s*| \s+/g, " ")
    .trim();
}

function digitOf(hash: number): string {
  return digits[hash & 63] ?? "";
}

/** FNV-1a in 32 bits, over UTF-16 code units; its upper half is folded in, since few of its bits are used. */
function hashOfWord(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash ^ (hash >>> 16)) >>> 0;
}
