import { setTimeout as sleep } from "node:timers/promises";
import { ask, type Answer, type Manner } from "./ask.ts";

/** How many addresses are asked at once, each of another host. */
const atOnce = 12;

/** After so many of its addresses in a row failed to answer in time, a host isn't asked any more. */
const mostSilences = 3;

/** What is left to ask of a host. */
interface Host {
  addresses: string[];
  /** How many addresses in a row didn't answer in time. */
  silences: number;
}

/** How many addresses are asked. */
export interface Asking {
  manner: Manner;
  /** Between two questions to a host, in milliseconds. */
  pause: number;
  /** Ends the asking: what is under way is given up. */
  stop: AbortSignal;
  /** Is told of each answer as it comes. */
  onAnswer: (address: string, answer: Answer) => void;
}

/**
 * Asks many addresses, one at a time of each host, and the hosts by turns, so that none waits for the whole of another.
 * Of a host that has fallen silent, the others are answered with `unasked`.
 */
export async function askAll(addresses: Iterable<string>, { manner, pause, stop, onAnswer }: Asking): Promise<void> {
  const byHost = Map.groupBy(addresses, (address) => new URL(address).host);
  const waiting: Host[] = [...byHost.values()].map((own) => ({ addresses: own.toReversed(), silences: 0 }));
  const resting = new Set<Promise<void>>();
  const work = async () => {
    while (!stop.aborted) {
      const host = waiting.shift();
      if (host) await next(host);
      else if (resting.size > 0) await Promise.race(resting);
      else return;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));

  async function next(host: Host): Promise<void> {
    const address = host.addresses.pop();
    if (address === undefined) return;
    const answer = await ask(address, manner, stop);
    if (stop.aborted) return;
    onAnswer(address, answer);
    host.silences = answer.status === "timeout" ? host.silences + 1 : 0;
    if (host.silences === mostSilences)
      for (const other of host.addresses.splice(0)) onAnswer(other, { status: "unasked" });
    if (host.addresses.length > 0) rest(host);
  }

  function rest(host: Host): void {
    const rested: Promise<void> = sleep(pause, undefined, { signal: stop })
      .catch(() => {})
      .then(() => {
        resting.delete(rested);
        waiting.push(host);
      });
    resting.add(rested);
  }
}
