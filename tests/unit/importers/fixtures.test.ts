import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { toCapture } from "#importers/capture.ts";
import { datedText } from "#importers/dated-text.ts";
import { faultOf } from "#importers/fault.ts";
import { planImport } from "#importers/plan.ts";

const folder = join(import.meta.dirname, "../../fixtures/importers");

describe.each(readdirSync(folder))("fixture %s", (name) => {
  const capture = toCapture("capture.txt", readFileSync(join(folder, name, "capture.txt")));
  const draft = datedText.parse(capture);
  const plan = planImport(draft, capture, datedText.format, [], new Set(), false);

  test("makes the expected piece, with no fault in it", async () => {
    if ("taken" in plan) throw new Error("an empty archive has no place taken");
    await expect(plan.text).toMatchFileSnapshot(join(folder, name, "expected.md"));
    expect(faultOf(plan, draft.blocks, capture.text)).toBeUndefined();
  });

  test("accounts for every line", async () => {
    const lines = readFileSync(join(folder, name, "capture.txt"), "utf8")
      .trimEnd()
      .split(/\r?\n/);
    expect(draft.blocks.slice(0, lines.length).map(({ line }) => line)).toEqual(lines.map((_, index) => index + 1));
    expect(draft.blocks.filter(({ went, why }) => (went === null) === (why === undefined))).toEqual([]);
    const dispositions = draft.blocks.map(({ line, went, why }) => ({ line, went, why }));
    await expect(`${JSON.stringify(dispositions, undefined, 2)}\n`).toMatchFileSnapshot(
      join(folder, name, "expected.json"),
    );
  });
});
