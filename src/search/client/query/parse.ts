import { withPlainCapitals } from "./capitals.ts";
import { allBut, allOf, anyOf } from "./combine.ts";
import { faults, type Fault } from "./faults.ts";
import type { ParsedQuery, Query } from "./query.ts";
import { tokensOf, type Token } from "./tokens.ts";
import { longestTerm, mostTerms, plainWords } from "./query-words.ts";

const deepest = 20;

/** No query of permitted terms prints longer than this, with its signs and brackets; more than it is not looked at. */
const longestText = mostTerms * (longestTerm + 50);

/**
 * Reads what a reader typed. Words and terms side by side are all wanted; `OR` binds less tightly than that; `AND` may
 * stand anywhere and changes nothing. A query wholly in capitals is words. Never throws: what can't be read is searched as
 * plain words, and the note says why.
 */
export function parseQuery(typed: string): ParsedQuery {
  const text = withPlainCapitals(typed.slice(0, longestText + 1));
  const read = text.length > longestText ? "many" : readText(text);
  if (typeof read === "object" && read.query) return read;
  const query = plainWords(text.slice(0, longestText));
  // To a lone sign with no word yet there is nothing to say.
  const told = typeof read === "string" && (query !== undefined || read === "long");
  return { query, note: told ? faults[read] : undefined };
}

function readText(text: string): ParsedQuery | Fault {
  const read = tokensOf(text);
  if (typeof read === "string") return read;
  const query = readTokens(read.tokens);
  if (typeof query === "string") return query;
  return { query, note: read.hints.size > 0 ? [...read.hints].join(" ") : undefined };
}

/** Reads a whole list of tokens: a query, nothing, or what is wrong with it. */
function readTokens(tokens: readonly Token[]): Query | Fault | undefined {
  let next = 0;
  const kind = () => tokens[next]?.kind;

  function alternatives(depth: number): Query | Fault | undefined {
    if (depth > deepest) return "deep";
    const parts = [];
    for (;;) {
      const part = sequence(depth);
      if (typeof part === "string") return part;
      parts.push(part);
      if (kind() !== "or") break;
      next += 1;
    }
    const known = parts.filter((part) => part !== undefined);
    return parts.length > 1 && known.length < parts.length ? "strayOr" : anyOf(known);
  }

  function sequence(depth: number): Query | Fault | undefined {
    const parts = [];
    for (let at = kind(); at !== undefined && at !== "or" && at !== "close"; at = kind()) {
      const part = at === "not" ? exclusion(depth) : single(depth);
      if (typeof part === "string") return part;
      if (part) parts.push(part);
    }
    return allOf(parts);
  }

  function exclusion(depth: number): Query | Fault {
    next += 1;
    const excluded = single(depth);
    if (typeof excluded === "string") return excluded;
    return excluded ? allBut(excluded) : "strayMinus";
  }

  /** A term or a group; undefined where neither stands or it holds nothing. */
  function single(depth: number): Query | Fault | undefined {
    const token = tokens[next];
    if (token?.kind === "term") {
      next += 1;
      return token.term;
    }
    if (token?.kind !== "open") return undefined;
    next += 1;
    const inside = alternatives(depth + 1);
    if (typeof inside === "string") return inside;
    if (kind() !== "close") return "openBracket";
    next += 1;
    return inside;
  }

  const query = alternatives(0);
  return typeof query !== "string" && next < tokens.length ? "strayBracket" : query;
}
