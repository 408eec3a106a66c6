import type { Finding } from "../finding.ts";
import type { Answer } from "./ask.ts";
import type { Place } from "./outgoing.ts";

/** What an answer says of an address: something is there, nothing is, or neither is sure. */
type Verdict = "seen" | "dead" | "unsure";

/** Judges an answer. Gone is what the server or the name service denies; refusals and failures may pass. */
export function verdictOf({ status }: Answer): Verdict {
  if (/^2\d\d$/.test(status)) return "seen";
  return ["404", "410", "ENOTFOUND"].includes(status) ? "dead" : "unsure";
}

/**
 * What is to be said of an address in one of its places. A dead link is an error, unless the piece gives an archived copy,
 * to which readers are then led.
 */
export function judge(address: string, answer: Answer, place: Place): Finding[] {
  const verdict = verdictOf(answer);
  if (verdict === "seen") return answer.moved === undefined ? [] : [moved(address, answer.moved, place)];
  return [verdict === "dead" ? dead(address, answer, place) : unsure(address, answer, place)];
}

function dead(address: string, { status }: Answer, place: Place): Finding {
  const why = status === "ENOTFOUND" ? "there is no such host" : `the server answers ${status}`;
  const message = `${address} is dead: ${why}.`;
  if (place.copy !== undefined) {
    const fix = `Nothing needs to be done while its archived copy is there: ${place.copy}`;
    return { code: "dead-link", severity: "note", ...whereOf(place), message, fix };
  }
  // The archive answers with the copy nearest to that day.
  const copies = `https://web.archive.org/web/${place.published.replaceAll("-", "")}/${address}`;
  const fix =
    place.role === "copy"
      ? "Give another archived copy, or take `archived` out."
      : `Look for a copy at ${copies} and give it in \`references\` as \`archived\` of this url, with url and date.`;
  return { code: "dead-link", severity: "error", ...whereOf(place), message, fix };
}

function moved(address: string, to: string, place: Place): Finding {
  return {
    code: "moved-link",
    severity: "note",
    ...whereOf(place),
    message: `${address} has moved for good to ${to}`,
    fix: "See whether it is still the page that was meant, and write the new address.",
  };
}

const reasons: Record<string, string> = {
  private: "it redirects into a private network",
  redirect: "its redirects lead to no page",
  timeout: "it didn't answer in time",
  unasked: "its host fell silent before it was asked",
};

function unsure(address: string, { status }: Answer, place: Place): Finding {
  const why = reasons[status] ?? (/^\d+$/.test(status) ? `the server answers ${status}` : `asking failed (${status})`);
  return {
    code: "unsure-link",
    severity: "note",
    ...whereOf(place),
    message: `${address} may be there or not: ${why}.`,
    fix: "Open it in a browser; some sites refuse programs, and failures may pass.",
  };
}

function whereOf({ file, line, column }: Place): Pick<Finding, "file" | "line" | "column"> {
  return { file, ...(line === undefined ? {} : { line }), ...(column === undefined ? {} : { column }) };
}
