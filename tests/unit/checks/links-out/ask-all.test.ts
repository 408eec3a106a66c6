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

test("hosts are asked side by side, each about one address at a time", async () => {
  const other = await startHost((_, response) => void response.end());
  const open = [0, 0, 0];
  const mostOpen = [0, 0, 0];
  const allAsked = Promise.withResolvers<void>();
  const hosts = await Promise.all(
    open.map((_, host) =>
      startHost(async (__, response) => {
        open[host] = (open[host] ?? 0) + 1;
        mostOpen[host] = Math.max(mostOpen[host] ?? 0, open[host]);
        if (!open.includes(0)) allAsked.resolve();
        await allAsked.promise;
        // Meanwhile a second question would come, if it was asked together with the first.
        await fetch(other.origin);
        open[host] -= 1;
        response.end();
      }),
    ),
  );
  const addresses = hosts.flatMap(({ origin }) => [1, 2, 3].map((part) => `${origin}/${part}`));
  const answers = await answersOf(addresses, 20_000, 0);
  for (const { end } of [...hosts, other]) end();
  expect(new Set(answers.keys())).toEqual(new Set(addresses));
  expect([...answers.values()]).toEqual(addresses.map(() => ({ status: "200" })));
  expect(mostOpen).toEqual([1, 1, 1]);
});

test("a host is left alone between two questions", async () => {
  const asked: string[] = [];
  const host = await startHost(({ url = "" }, response) => {
    asked.push(url);
    response.end();
  });
  const other = await startHost((_, response) => void response.end());
  const stop = new AbortController();
  const first = Promise.withResolvers<void>();
  const all = askAll(
    [1, 2].map((part) => `${host.origin}/${part}`),
    {
      ...{ manner: { agent: "Tester", patience: 20_000 }, pause: 86_400_000, stop: stop.signal },
      onAnswer: () => first.resolve(),
    },
  );
  await first.promise;
  // Meanwhile a second question would come.
  for (let time = 0; time < 10; time++) await fetch(other.origin);
  stop.abort();
  await all;
  for (const { end } of [host, other]) end();
  expect(asked).toEqual(["/1"]);
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
