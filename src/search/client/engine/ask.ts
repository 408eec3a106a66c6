import type { EngineAnswer } from "./answer.ts";
import type { Clause } from "./clauses.ts";
import { engineErrorName } from "./engine-error.ts";

/** A reader has waited long enough after so many milliseconds. */
const patience = 15_000;

/** The parts of an answer that are read; engines send no others. */
const parts = [
  "timed_out",
  "hits.total",
  "hits.hits._source",
  "hits.hits.highlight",
  "hits.hits.inner_hits.*.hits.hits._source",
  "hits.hits.inner_hits.*.hits.hits.highlight",
  "aggregations",
  "suggest",
];

/**
 * Asks a search engine.
 * @param endpoint the address at which it answers
 * @throws Error with engineErrorName and a message for readers, who have to know what to do
 */
export async function askEngine(endpoint: string, request: Clause): Promise<EngineAnswer> {
  const { host } = new URL(endpoint);
  const answer = await fetch(`${endpoint}?filter_path=${parts.join(",")}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(request),
    credentials: "omit",
    referrerPolicy: "no-referrer",
    signal: AbortSignal.timeout(patience),
  }).catch((error: unknown) => {
    const late = error instanceof DOMException && error.name === "TimeoutError";
    throw engineError(
      late
        ? tooLate(host)
        : `${host} could not be reached. Check your connection and try again, or browse the archive.`,
    );
  });
  if (!answer.ok) throw engineError(refusal(host, answer.status));
  const found = (await answer.json().catch(() => undefined)) as EngineAnswer | undefined;
  if (!found?.hits)
    throw engineError(
      `What ${host} answered is not what a search engine answers. Browse the archive, and tell its editors.`,
    );
  if (found.timed_out) throw engineError(tooLate(host));
  return { ...found, hits: { ...found.hits, hits: found.hits.hits ?? [] } };
}

function tooLate(host: string): string {
  return `${host} took too long to answer. Try again, or search for less.`;
}

/** What to tell of an answer that is none, by its HTTP status. */
function refusal(host: string, status: number): string {
  if (status === 429 || status === 503)
    return `${host} is busy (${status}). Try again in a minute, or browse the archive.`;
  if (status >= 500) return `${host} failed (${status}). Try again later, or browse the archive.`;
  if (status === 400) return `${host} could not read this search (400). Put it in other words, or browse the archive.`;
  return `${host} refused this search (${status}). Browse the archive, and tell its editors.`;
}

function engineError(message: string): Error {
  return Object.assign(new Error(message), { name: engineErrorName });
}
