import { parseArgs } from "node:util";
import fc from "fast-check";
import { say } from "#cli/terminal.ts";
import { histories, type History } from "./unit/markdown/histories/edits.ts";
import { Judge, type Fault } from "./unit/markdown/histories/judge.ts";
import { replay } from "./unit/markdown/histories/replay.ts";
import { markdownOf } from "./unit/markdown/histories/text.ts";

const usage = `npm run histories -- [--runs NUMBER] [--seed NUMBER] [--shrink KIND]

Edits texts at random, with undo, merges, splits and restored passages, records each in a ledger, and says
which ids lead where they shouldn't, by kinds, each with its first example.

  --runs NUMBER  how many histories (1000)
  --seed NUMBER  the same seed, the same histories (1)
  --shrink KIND  then look for the shortest history with a fault of this kind, and print its texts`;

const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "1000" },
    seed: { type: "string", default: "1" },
    shrink: { type: "string" },
    help: { type: "boolean", short: "h" },
  },
});
const [numRuns, seed] = [Number(values.runs), Number(values.seed)];

/** Plays a history; what is wrong in each of its states. */
async function* faultsOf(history: History, judge: Judge): AsyncGenerator<{ faults: Fault[]; text: string }> {
  for await (const state of replay(history))
    yield {
      faults: judge.faultsIn(state),
      text: `${state.recorded ? "Recorded" : "Not recorded"}:\n${markdownOf(state.named)}`,
    };
}

async function count(): Promise<void> {
  const kinds = new Map<string, { faults: number; histories: Set<number>; isMisleading: boolean; example: string }>();
  let [states, checks] = [0, 0];
  for (const [number, history] of fc.sample(histories, { numRuns, seed }).entries()) {
    const judge = new Judge();
    for await (const { faults } of faultsOf(history, judge)) {
      states += 1;
      for (const { kind, isMisleading, example } of faults) {
        const known = kinds.get(kind) ?? { faults: 0, histories: new Set<number>(), isMisleading, example };
        kinds.set(kind, { ...known, faults: known.faults + 1, histories: known.histories.add(number) });
      }
    }
    checks += judge.checks;
  }
  say(`${numRuns} histories with ${states} texts, ${checks} ids looked up\n`);
  const inOrder = [...kinds].sort(
    ([, a], [, b]) => Number(b.isMisleading) - Number(a.isMisleading) || b.faults - a.faults,
  );
  for (const [kind, { faults, histories, isMisleading, example }] of inOrder)
    say(`${faults} in ${histories.size} histories: ${kind}${isMisleading ? " (misleading)" : ""}\n    ${example}`);
}

async function shrink(wanted: string): Promise<void> {
  let shortest = "There is none.";
  const isWithout = fc.asyncProperty(histories, async (history) => {
    const texts: string[] = [];
    for await (const { faults, text } of faultsOf(history, new Judge())) {
      texts.push(text);
      const fault = faults.find(({ kind }) => kind === wanted);
      if (fault) shortest = [...texts, fault.example].join("\n");
      if (fault) return false;
    }
    return true;
  });
  await fc.check(isWithout, { numRuns, seed });
  say(`\n${wanted}\n\n${shortest}`);
}

if (values.help || ![numRuns, seed].every(Number.isInteger)) {
  say(usage);
  process.exitCode = values.help ? 0 : 2;
} else {
  await count();
  if (values.shrink !== undefined) await shrink(values.shrink);
}
