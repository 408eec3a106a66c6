import { setTimeout as sleep } from "node:timers/promises";
import { ask, type Answer, type Manner } from "./ask.ts";

/** How many addresses are asked at once, each of another host. */
const atOnce = 6;

/**
 * Asks many addresses, one at a time of each host.
 * @param pause between two questions to a host, in milliseconds
 * @returns the answers by address
 */
export async function askAll(addresses: Iterable<string>, manner: Manner, pause: number): Promise<Map<string, Answer>> {
  const answers = new Map<string, Answer>();
  const hosts = [...Map.groupBy(addresses, (address) => new URL(address).host).values()];
  const work = async () => {
    for (let host = hosts.pop(); host; host = hosts.pop())
      for (const [index, address] of host.entries()) {
        if (index > 0) await sleep(pause);
        answers.set(address, await ask(address, manner));
      }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return answers;
}
