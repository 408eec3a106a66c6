import type { Archive } from "#archive/archive.ts";
import type { LinkStatus, LinkStatuses } from "#archive/link-statuses.ts";
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
  keep(linkStatuses: LinkStatuses): Promise<void>;
  /** How long it may be until what was seen is kept, in milliseconds. */
  keepEvery: number;
}

/**
 * Asks every outgoing link of an archive, and keeps what was seen of each. While something in the archive can't be read, none
 * is asked: what was known of the links in there would be lost.
 * @returns what is wrong
 */
export async function checkLinksOut(archive: Archive, order: LinksOrder): Promise<Finding[]> {
  if (archive.unreadable.length > 0) return [notAsked];
  const { today, pause, patience, stop, keepEvery } = order;
  const outgoing = outgoingOf(archive);
  const manner = { agent: `Dateline (link check; +${archive.site.origin}${archive.site.base})`, patience };
  const answers = new Map<string, Answer>();
  const keep = () => order.keep(sightingsOf(outgoing.keys(), answers, archive.linkStatuses, today));
  let isHeard = false;
  let kept = performance.now();
  let keeping = Promise.resolve();
  const onAnswer = (address: string, answer: Answer) => {
    answers.set(address, answer);
    isHeard ||= /^\d+$|^private$|^redirect$/.test(answer.status);
    // While nothing answered it may be that there is no network.
    if (performance.now() - kept < keepEvery || !isHeard) return;
    kept = performance.now();
    // Where that fails, it fails again at the end and is told then.
    keeping = keeping.then(keep).catch(() => {});
  };
  await askAll(outgoing.keys(), { manner, pause, stop, onAnswer });
  await keeping;
  const isOffline = !isHeard && saysNothing(answers, outgoing.keys());
  if (!isOffline) await keep();
  const findings = isOffline
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
  before: LinkStatuses,
  today: string,
): LinkStatuses {
  return new Map(
    Array.from(addresses).flatMap((address): [string, LinkStatus][] => {
      const answer = answers.get(address);
      const last = before.get(address);
      if (answer && answer.status !== "unasked") return [[address, linkStatus(answer, last, today)]];
      return last ? [[address, last]] : [];
    }),
  );
}

function linkStatus(answer: Answer, last: LinkStatus | undefined, today: string): LinkStatus {
  const seen = verdictOf(answer) === "seen" ? today : last?.seen;
  return { ...(seen === undefined ? {} : { seen }), status: answer.status };
}

/** What a machine is told of any host while it has no network. */
const unreached = new Set(["ENOTFOUND", "EAI_AGAIN", "ENETUNREACH", "EHOSTUNREACH", "ENETDOWN"]);

/**
 * Whether silence says more of this machine than of the hosts: that of several does, and that of the only one if it
 * can't be reached.
 * @param answers none of which came from a server
 * @param asked all addresses that were to be asked
 */
function saysNothing(answers: ReadonlyMap<string, Answer>, asked: Iterable<string>): boolean {
  const silent = hostsOf(answers.keys()).size;
  const isReached = [...answers.values()].some(({ status }) => !unreached.has(status));
  return silent > 1 || (silent === 1 && hostsOf(asked).size === 1 && !isReached);
}

function hostsOf(addresses: Iterable<string>): Set<string> {
  return new Set(Array.from(addresses, (address) => new URL(address).host));
}

const notAsked: Finding = {
  code: "links-not-checked",
  severity: "note",
  file: "links.tsv",
  message: "Outgoing links were not checked, since some files can't be read.",
  fix: "Run the check again once they can be read.",
};

const offline: Finding = {
  code: "no-network",
  severity: "error",
  file: "links.tsv",
  message: "No outgoing link could be asked: no host answered at all. What is known of them is as it was.",
  fix: "See whether this machine reaches the network, and check again; if it does, every host that is linked to is gone.",
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
