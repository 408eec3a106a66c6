import { addressProblem } from "#piece/address.ts";
import { folderOf } from "#piece/permalink.ts";
import { isDay } from "./day.ts";
import { fragmentKind, isAddressKind } from "./row.ts";

/** The address of a piece's id. */
const idPage = /^\/id\/[a-z0-9-]+\/$/;
const fragmentAddress = /^\/id\/[a-z0-9-]+\/#[^\s\p{Cc}]+$/u;
const pieceId = /^[a-z0-9-]+$/;

/** What is wrong with a line. */
export interface CellFault {
  /** The place of the wrong cell, counted from 0. */
  cell: number;
  message: string;
}

/** The first thing that is wrong with the cells of a row; undefined of one that is sound. */
export function cellFaultOf(cells: readonly string[]): CellFault | undefined {
  const [address = "", kind = "", target = "", , since = ""] = cells;
  if (cells.length !== 5)
    return {
      cell: Math.min(cells.length, 5) - 1,
      message: `The line has ${cells.length} ${cells.length === 1 ? "column" : "columns"} instead of 5`,
    };
  const fragment = fragmentKind(kind);
  if (!fragment && !isAddressKind(kind)) return { cell: 1, message: `${quoted(kind)} is not a kind of address` };
  const addressFault = fragment ? fragmentAddressFault(kind, address) : pageAddressFault(kind, address);
  if (addressFault) return { cell: 0, message: addressFault };
  const targetFault = fragment ? fragmentTargetFault(fragment.state, target) : addressTargetFault(kind, target);
  if (targetFault) return { cell: 2, message: targetFault };
  if (!isDay(since)) return { cell: 4, message: `${quoted(since)} is not a day, such as 2004-04-06` };
  return undefined;
}

function fragmentAddressFault(kind: string, address: string): string | undefined {
  return fragmentAddress.test(address) ? undefined : `${quoted(address)} is not an address of the kind ${kind}`;
}

function pageAddressFault(kind: string, address: string): string | undefined {
  const problem = addressProblem(address);
  if (problem !== undefined) return `${quoted(address)} is not a valid address: it ${problem}`;
  return kind === "id" && !idPage.test(address)
    ? `${quoted(address)} is not an address of the kind ${kind}`
    : undefined;
}

function fragmentTargetFault(state: string, target: string): string | undefined {
  if (/[\s\p{Cc}]/u.test(target)) return `${quoted(target)} is not the id of a fragment`;
  return state === "alias" && target === "" ? "An alias must name the fragment that it leads to" : undefined;
}

function addressTargetFault(kind: string, target: string): string | undefined {
  if (["id", "redirect", "list"].includes(kind)) {
    const problem = addressProblem(target);
    if (problem !== undefined) return `${quoted(target)} is not a valid target: it ${problem}`;
    return kind === "redirect" || folderOf(target) === target
      ? undefined
      : `${quoted(target)} is not a valid target: it doesn't end with a slash`;
  }
  if (target === "" && (kind === "piece" || kind === "gone")) return "The id of the piece is missing";
  return target === "" || pieceId.test(target) ? undefined : `${quoted(target)} is not the id of a piece`;
}

/** A cell in quotation marks, no more of it than one can take in. */
export function quoted(text: string): string {
  return text.length > 200 ? `"${text.slice(0, 200)}…"` : `"${text}"`;
}
