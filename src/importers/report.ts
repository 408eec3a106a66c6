import { printable } from "#checks/reporters/printable.ts";
import type { Import } from "./intake.ts";
import type { BlockReport } from "./importer.ts";

/** How much of a block the printed report shows, in characters. */
const shown = 60;

/**
 * The report of an import for a terminal: a row for every block of the capture with where it went or why it
 * was dropped (blank lines on end share one), the totals, what to know, and what became of the archive.
 */
export function formatReport(imported: Import, dryRun: boolean): string {
  const { capture, importer, draft } = imported;
  return [
    `${printable(capture.name)} (${importer.format}, ${capture.encoding}, sha256 ${capture.sha256})`,
    ...rowsOf(draft.blocks),
    totalsOf(draft.blocks, importer.unit),
    ...draft.notes.map((note) => `note: ${note}`),
    outcomeOf(imported, dryRun),
  ].join("\n");
}

/** The reports of imports for machines: a JSON array, one object a capture, every block of the capture in it. */
export function formatReportAsJson(imports: readonly Import[]): string {
  const reports = imports.map(({ capture, importer, draft, plan, edited }) => ({
    capture: capture.name,
    format: importer.format,
    encoding: capture.encoding,
    sha256: capture.sha256,
    action: plan.action,
    edited,
    id: plan.frontmatter.id,
    file: plan.file,
    keptAs: plan.capture,
    notes: draft.notes,
    blocks: draft.blocks,
  }));
  return `${JSON.stringify(reports, undefined, 2)}\n`;
}

function rowsOf(blocks: readonly BlockReport[]): string[] {
  const lastLine = blocks.at(-1)?.line ?? 0;
  const width = Math.max(`${lastLine}-${lastLine}`.length, ...blocks.map((block) => placeOf(block).length));
  const isBlank = (block: BlockReport | undefined) => block?.text.trim() === "";
  return blocks.flatMap((block, index) => {
    if (!isBlank(block)) {
      const text = block.text.trim();
      const excerpt = text.length > shown ? `${text.slice(0, shown)}…` : text;
      return `${placeOf(block).padStart(width)}  ${(block.went ?? "dropped").padEnd(14)}  ${excerpt}${block.went ? "" : `  [${block.why}]`}`;
    }
    if (isBlank(blocks[index - 1])) return [];
    const next = blocks.find((each, at) => at > index && !isBlank(each));
    const end = next ? next.line - 1 : lastLine;
    return `${(end > block.line ? `${block.line}-${end}` : placeOf(block)).padStart(width)}  blank`;
  });
}

/** Where a block stands: `12`, or `12:5` if it need not be the first of its line. */
function placeOf({ line, column }: BlockReport): string {
  return column === undefined ? String(line) : `${line}:${column}`;
}

function totalsOf(blocks: readonly BlockReport[], unit: string): string {
  const counts = new Map<string, number>();
  for (const { went, text } of blocks) {
    const name = went ?? (text.trim() === "" ? "blank" : "dropped");
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return `${blocks.length} ${unit}: ${[...counts].map(([name, count]) => `${count} ${name}`).join(", ")}`;
}

function outcomeOf({ plan, edited }: Import, dryRun: boolean): string {
  const { id } = plan.frontmatter;
  if (plan.action === "unchanged") {
    const why = edited
      ? "the archive has this capture, and its piece was edited since"
      : "the archive has this capture already";
    return `unchanged ${id} ${plan.file}: ${why}; --replace imports it again`;
  }
  const done = plan.action === "add" ? "added" : "replaced";
  return `${dryRun ? `dry run, nothing written; would have ${done}` : done} ${id} ${plan.file}, with the capture as ${plan.capture}`;
}
