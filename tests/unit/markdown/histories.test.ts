import fc from "fast-check";
import { expect, test } from "vitest";
import { histories } from "./histories/edits.ts";
import { Judge } from "./histories/judge.ts";
import { replay } from "./histories/replay.ts";

test("whatever becomes of a text, no id that was recorded leads to wrong words or is told of wrongly", async () => {
  let checks = 0;
  await fc.assert(
    fc.asyncProperty(histories, async (history) => {
      const judge = new Judge();
      for await (const state of replay(history))
        expect(judge.faultsIn(state).filter(({ isMisleading }) => isMisleading)).toEqual([]);
      checks += judge.checks;
    }),
    { seed: 1, numRuns: 40 },
  );
  expect(checks).toBeGreaterThan(3000);
});
