import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { askAll } from "#checks/links-out/ask-all.ts";
import { startHost } from "./hosts.ts";

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
  const answers = await askAll(addresses, { agent: "Tester", patience: 5_000 }, 40);
  for (const { end } of hosts) end();
  expect(new Set(answers.keys())).toEqual(new Set(addresses));
  expect([...answers.values()]).toEqual(addresses.map(() => ({ status: "200" })));
  expect(mostOpen).toBeGreaterThan(1);
  for (const { times } of hosts)
    for (const [index, { from }] of times.entries())
      expect(from - (times[index - 1]?.to ?? -Infinity)).toBeGreaterThan(35);
});
