import type { Reporter, TestCase, TestModule } from "vitest/node";

/** Ends a run with what was skipped and why, and with the line `N passed, N failed, N skipped`, alone. */
export default class TallyReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const tests = modules.flatMap((module) => Array.from(module.children.allTests()));
    const of = (state: string) => tests.filter((test) => test.result().state === state);
    // A module that can't be loaded has no tests, and must not look like success.
    const broken = modules.filter((module) => module.state() === "failed" && module.errors().length > 0).length;
    const failed = of("failed").length + broken + unhandledErrors.length;
    const reasons = Map.groupBy(of("skipped"), reasonOf);
    if (reasons.size > 0) console.log("\nSkipped, and why:");
    for (const [reason, skipped] of reasons) console.log(`- ${reason}: ${skipped.length} in ${filesOf(skipped)}`);
    console.log(`\n${of("passed").length} passed, ${failed} failed, ${of("skipped").length} skipped`);
  }
}

/** Why a test was skipped: what it or a group that it is in needs, if that was said. */
function reasonOf(test: TestCase): string {
  let part: TestCase | TestCase["parent"] = test;
  while (part.type !== "module") {
    const { missing } = part.meta() as { missing?: string };
    if (missing !== undefined) return `no ${missing}`;
    part = part.parent;
  }
  return "not chosen for this run";
}

function filesOf(tests: readonly TestCase[]): string {
  return [...new Set(tests.map(({ module }) => module.relativeModuleId))].join(", ");
}
