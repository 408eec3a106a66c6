import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import type { Answer } from "#checks/links-out/ask.ts";
import { askAll } from "#checks/links-out/ask-all.ts";
import { startHost } from "./hosts.ts";

async function answersOf(addresses: string[], patience: number, pause: number): Promise<Map<string, Answer>> {
  const answers = new Map<string, Answer>();
  const { signal } = new AbortController();
  await askAll(addresses, {
    ...{ manner: { agent: "Tester", patience }, pause, stop: signal },
    onAnswer: (address, answer) => answers.set(address, answer),
  });
  return answers;
}

test("hosts are asked side by side, each about one address at a time and with a pause", async () => {
  let open = 0;
  let mostOpen = 0;
  const hosts = await Promise.all(
    Array.from({ length: 3 }, async () => {
      const times: { from: number; to: number }[] = [];
      const { origin, end } = await startHost(async (_, response) => {
        const from = performance.now();
        open += 1;
        mostOpen = Math.max(mostOpen, open);
        await sleep(60);
        open -= 1;
        times.push({ from, to: performance.now() });
        response.end();
      });
      return { origin, end, times };
    }),
  );
  const addresses = hosts.flatMap(({ origin }) => [1, 2, 3].map((part) => `${origin}/${part}`));
  const answers = await answersOf(addresses, 5_000, 40);
  for (const { end } of hosts) end();
  expect(new Set(answers.keys())).toEqual(new Set(addresses));
  expect([...answers.values()]).toEqual(addresses.map(() => ({ status: "200" })));
  expect(mostOpen).toBeGreaterThan(1);
  for (const { times } of hosts)
    for (const [index, { from }] of times.entries())
      expect(from - (times[index - 1]?.to ?? -Infinity)).toBeGreaterThan(35);
});

test("silent hosts, however many and with however many addresses, are asked three times, and hold up no other", async () => {
  const silent = await Promise.all(Array.from({ length: 12 }, () => startHost(() => {})));
  const quick = await startHost((_, response) => void response.end());
  const addresses = [...silent, quick].flatMap(({ origin }) =>
    Array.from({ length: 20 }, (_, part) => `${origin}/${part}`),
  );
  const answers = await answersOf(addresses, 200, 0);
  const order = [...answers.keys()];
  const firstOfQuick = order.findIndex((at) => at.startsWith(`${quick.origin}/`));
  expect(firstOfQuick).toBeLessThan(order.findLastIndex((at) => answers.get(at)?.status === "timeout"));
  const statuses = (origin: string) =>
    [...answers].flatMap(([at, { status }]) => (at.startsWith(`${origin}/`) ? status : []));
  expect(statuses(quick.origin)).toEqual(Array(20).fill("200"));
  for (const { origin } of silent)
    expect(statuses(origin)).toEqual([...Array(3).fill("timeout"), ...Array(17).fill("unasked")]);
  for (const { end } of [...silent, quick]) end();
});

test("a host with many addresses is asked by turns with others", async () => {
  const order: string[] = [];
  const hosts = await Promise.all(
    Array.from({ length: 14 }, (_, host) =>
      startHost((_, response) => {
        order.push(`${host}`);
        response.end();
      }),
    ),
  );
  await answersOf(
    hosts.flatMap(({ origin }) => [1, 2, 3].map((part) => `${origin}/${part}`)),
    5_000,
    0,
  );
  for (const { end } of hosts) end();
  expect(order).toHaveLength(42);
  expect(new Set(order.slice(0, 28)).size).toBe(14);
});
