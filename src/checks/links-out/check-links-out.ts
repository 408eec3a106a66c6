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
  /** How long an answer may take, in milliseconds. */
  patience: number;
}

/**
 * Asks every outgoing link of an archive.
 * @returns what is wrong, and what is now known of each address that the archive still names
 */
export async function checkLinksOut(
  archive: Archive,
  { today, pause, patience }: LinksOrder,
): Promise<{ findings: Finding[]; sightings: Sightings }> {
  const outgoing = outgoingOf(archive);
  const agent = `Dateline (link check; +${archive.site.origin}${archive.site.base})`;
  const answers = await askAll(outgoing.keys(), { agent, patience }, pause);
  if (isOffline(answers)) return { findings: [offline], sightings: archive.sightings };
  const findings: Finding[] = [];
  const sightings: Sightings = new Map();
  for (const [address, answer] of answers) {
    findings.push(...(outgoing.get(address) ?? []).flatMap((place) => judge(address, answer, place)));
    sightings.set(address, sighting(answer, archive.sightings.get(address), today));
  }
  return { findings: findings.sort(inOrder), sightings };
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
