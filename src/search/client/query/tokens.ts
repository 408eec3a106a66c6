import { withPlainCapitals } from "./capitals.ts";
import { dateAt } from "./dates-in-words.ts";
import type { Fault } from "./faults.ts";
import { fieldAt, fieldTerm } from "./fields.ts";
import { hintAt } from "./hints.ts";
import { quotationMarks, quotedAt, singlyQuotedAt } from "./quotes.ts";
import type { Phrase, Term } from "./query.ts";
import { beginningWith, betweenWords, longestTerm, mostTerms, toTerm, queryWords } from "./query-words.ts";

/** A term, a sign or a bracket of a query. The term is undefined where quotation marks hold no word. */
export type Token = { kind: "term"; term: Term | undefined } | { kind: "open" | "close" | "not" | "or" };

const space = /\s+/y;
const chunk = new RegExp(String.raw`[^\s()${quotationMarks}]+`, "y");
/** A minus sign at the start of a chunk; of two, which are a dash, the first is none. */
const minus = /-(?:[^-]|$)/y;
/** `NOT` before something, which other searches know for a minus sign. */
const not = /NOT\s+(?=\S)/y;

/** A query in tokens. */
export interface Tokens {
  tokens: readonly Token[];
  /** Sentences for readers on what may have been meant otherwise, each once. */
  hints: ReadonlySet<string>;
}

/**
 * The tokens of a text, at most one term more than a query takes.
 * @returns a fault instead, where the text has one
 */
export function tokensOf(text: string): Tokens | Fault {
  const tokens: Token[] = [];
  const hints = new Set<string>();
  let terms = 0;
  for (let at = 0, fresh = true; at < text.length;) {
    const read = readAt(text, at, fresh, tokens.at(-1)?.kind);
    if (typeof read === "string") return read;
    for (const token of read.tokens) {
      if (token.kind === "term") {
        terms += 1;
        if (isLong(token.term)) return "long";
      }
      tokens.push(token);
    }
    if (terms > mostTerms) return "many";
    if (read.hint !== undefined) hints.add(read.hint);
    ({ end: at, fresh } = read);
  }
  return { tokens, hints };
}

/** What stands at one place of a text. */
interface Read {
  tokens: readonly Token[];
  /** The place after it. */
  end: number;
  /** Whether a field, a minus sign or a single quotation mark may follow. */
  fresh: boolean;
  /** What to tell readers of it. */
  hint?: string | undefined;
}

function readAt(text: string, at: number, fresh: boolean, before: Token["kind"] | undefined): Read | Fault {
  const negated = before === "not";
  const spaceEnd = endOf(space, text, at);
  if (spaceEnd) return negated ? "strayMinus" : { tokens: [], end: spaceEnd, fresh: true };
  const character = text.charAt(at);
  if (character === "(") return { tokens: [{ kind: "open" }], end: at + 1, fresh: true };
  if (character === ")") return { tokens: [{ kind: "close" }], end: at + 1, fresh: false };
  const quoted = quotedAt(text, at) ?? (fresh ? singlyQuotedAt(text, at) : undefined);
  if (quoted) {
    if (quoted.end === undefined) return "openQuote";
    return { tokens: [{ kind: "term", term: toPhrase(quoted.text) }], end: quoted.end, fresh: false };
  }
  if (fresh && endOf(minus, text, at)) return { tokens: [{ kind: "not" }], end: at + 1, fresh: true };
  const notEnd =
    fresh && (before === "term" || before === "close" || before === "or") ? endOf(not, text, at) : undefined;
  if (notEnd) return { tokens: [{ kind: "not" }], end: notEnd, fresh: true };
  const field = fresh ? fieldAt(text, at) : undefined;
  if (field) return readValue(text, field);
  const words = readChunk(text, at, negated);
  return typeof words === "string" ? words : { ...words, hint: hintAt(text, at, words.end, fresh) };
}

function readValue(text: string, { name, end: at }: NonNullable<ReturnType<typeof fieldAt>>): Read | Fault {
  const quoted = quotedAt(text, at) ?? singlyQuotedAt(text, at);
  if (quoted && quoted.end === undefined) return "openQuote";
  const end = quoted?.end ?? endOf(chunk, text, at) ?? at;
  const value = quoted ? toPhrase(quoted.text)?.text : betweenWords(text.slice(at, end));
  const term = fieldTerm(name, value ?? "", quoted !== undefined);
  return typeof term === "string" ? term : { tokens: [{ kind: "term", term }], end, fresh: false };
}

/** Words without a space between them, or the last of them a date, of which a minus sign takes all. */
function readChunk(text: string, at: number, negated: boolean): Read | Fault {
  let end = endOf(chunk, text, at) ?? at + 1;
  const whole = text.slice(at, end);
  if (whole === "AND") return { tokens: [], end, fresh: false };
  if (whole === "OR") return { tokens: [{ kind: "or" }], end, fresh: false };
  const terms: Term[] = [];
  for (const word of queryWords(whole)) {
    const date = dateAt(text, at + word.start);
    const term = date?.term ?? toTerm(word.text);
    terms.push(whole.charAt(word.end) === "*" ? beginningWith(term) : term);
    if (date) ({ end } = date);
    if (date || terms.length > mostTerms) break;
  }
  const tokens = terms.map((term): Token => ({ kind: "term", term }));
  if (!negated || tokens.length === 1) return { tokens, end, fresh: false };
  if (tokens.length === 0) return "strayMinus";
  return { tokens: [{ kind: "open" }, ...tokens, { kind: "close" }], end, fresh: false };
}

function toPhrase(text: string): Phrase | undefined {
  return betweenWords(text) === "" ? undefined : { kind: "phrase", text: withPlainCapitals(text) };
}

function isLong(term: Term | undefined): boolean {
  if (term === undefined || term.kind === "date") return false;
  return (term.kind === "field" ? term.value : term.text).length > longestTerm;
}

/** The place after what a sticky pattern finds at a place of a text; undefined if it finds nothing there. */
function endOf(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
