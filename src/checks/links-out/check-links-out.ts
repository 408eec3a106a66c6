import type { Archive } from "#archive/archive.ts";
import type { Sighting, Sightings } from "#archive/sightings.ts";
import type { Finding } from "../finding.ts";
import { inOrder } from "../in-order.ts";
import type { Answer } from "./ask.ts";
import { askAll } from "./ask-all.ts";
import { judge, verdictOf } from "./judge.ts";
import { outgoingOf } from "./outgoing.ts";

/** How the links are asked. */
interface LinksOrder {
  /** The day that it is, `2004-04-06`. */
  today: string;
  /** Between two questions to a host, in milliseconds. */
  pause: number;
  /** How long an address may take to answer, in milliseconds. */
  patience: number;
  /** Ends the check, which then tells what it saw until then. */
  stop: AbortSignal;
  /** Keeps what is now known of each address that the archive still names; called now and then, and at the end. */
  keep(sightings: Sightings): Promise<void>;
  /** How long it may be until what was seen is kept, in milliseconds. */
  keepEvery: number;
}

/**
 * Asks every outgoing link of an archive, and keeps what was seen of each.
 * @returns what is wrong
 */
export async function checkLinksOut(archive: Archive, order: LinksOrder): Promise<Finding[]> {
  const { today, pause, patience, stop, keepEvery } = order;
  const outgoing = outgoingOf(archive);
  const manner = { agent: `Dateline (link check; +${archive.site.origin}${archive.site.base})`, patience };
  const answers = new Map<string, Answer>();
  const keep = () =>
    isOffline(answers)
      ? Promise.resolve()
      : order.keep(sightingsOf(outgoing.keys(), answers, archive.sightings, today));
  let kept = performance.now();
  let keeping = Promise.resolve();
  const onAnswer = (address: string, answer: Answer) => {
    answers.set(address, answer);
    if (performance.now() - kept < keepEvery) return;
    kept = performance.now();
    // Where that fails, it fails again at the end and is told then.
    keeping = keeping.then(keep).catch(() => {});
  };
  await askAll(outgoing.keys(), { manner, pause, stop, onAnswer });
  await keeping;
  await keep();
  const findings = isOffline(answers)
    ? [offline]
    : [...answers].flatMap(([address, answer]) =>
        (outgoing.get(address) ?? []).flatMap((place) => judge(address, answer, place)),
      );
  if (stop.aborted) findings.push(stopped(answers.size, outgoing.size));
  return findings.sort(inOrder);
}

/** What is known of addresses: what they answered or, of those that were not asked, what was known before. */
function sightingsOf(
  addresses: Iterable<string>,
  answers: ReadonlyMap<string, Answer>,
  before: Sightings,
  today: string,
): Sightings {
  return new Map(
    Array.from(addresses).flatMap((address): [string, Sighting][] => {
      const answer = answers.get(address);
      const last = before.get(address);
      if (answer && answer.status !== "unasked") return [[address, sighting(answer, last, today)]];
      return last ? [[address, last]] : [];
    }),
  );
}

function sighting(answer: Answer, last: Sighting | undefined, today: string): Sighting {
  const seen = verdictOf(answer) === "seen" ? today : last?.seen;
  return { ...(seen === undefined ? {} : { seen }), status: answer.status };
}

/** Whether nothing answered on several hosts, which says more of this machine than of them. */
function isOffline(answers: ReadonlyMap<string, Answer>): boolean {
  const hosts = new Set([...answers.keys()].map((address) => new URL(address).host));
  return hosts.size > 1 && [...answers.values()].every(({ status }) => !/^\d+$/.test(status));
}

const offline: Finding = {
  code: "no-network",
  severity: "error",
  file: "links.tsv",
  message: "No outgoing link answered at all, so nothing is known of any.",
  fix: "See whether this machine reaches the network, and check again.",
};

function stopped(asked: number, all: number): Finding {
  return {
    code: "stopped",
    severity: "note",
    file: "links.tsv",
    message: `The check was stopped when ${asked} of ${all} outgoing links had answered.`,
    fix: "What they answered is kept; check again to hear of the others.",
  };
}
