import { printable } from "#checks/reporters/printable.ts";
import type { Import } from "./intake.ts";
import type { LineReport } from "./importer.ts";

/** How much of a line the printed report shows, in characters. */
const shown = 60;

/**
 * The report of an import for a terminal: a row for every line of the capture with where it went or why it was
 * dropped (blank lines on end share one), the totals, what to know, and what became of the archive.
 */
export function formatReport(imported: Import, dryRun: boolean): string {
  const { capture, format, draft } = imported;
  return [
    `${printable(capture.name)} (${format}, ${capture.encoding}, sha256 ${capture.sha256})`,
    ...rowsOf(draft.lines),
    totalsOf(draft.lines),
    ...draft.notes.map((note) => `note: ${note}`),
    outcomeOf(imported, dryRun),
  ].join("\n");
}

/** The reports of imports for machines: a JSON array, one object a capture, every line of the capture in it. */
export function formatReportAsJson(imports: readonly Import[]): string {
  const reports = imports.map(({ capture, format, draft, plan, edited }) => ({
    capture: capture.name,
    format,
    encoding: capture.encoding,
    sha256: capture.sha256,
    action: plan.action,
    edited,
    id: plan.frontmatter.id,
    file: plan.file,
    keptAs: plan.capture,
    notes: draft.notes,
    lines: draft.lines,
  }));
  return `${JSON.stringify(reports, undefined, 2)}\n`;
}

function rowsOf(lines: readonly LineReport[]): string[] {
  const width = String(lines.length).length * 2 + 1;
  const isBlank = (line: LineReport | undefined) => line?.text.trim() === "";
  return lines.flatMap((line, index) => {
    if (!isBlank(line)) {
      const text = line.text.trim();
      const excerpt = text.length > shown ? `${text.slice(0, shown)}…` : text;
      return `${String(line.line).padStart(width)}  ${(line.went ?? "dropped").padEnd(14)}  ${excerpt}${line.went ? "" : `  [${line.why}]`}`;
    }
    if (isBlank(lines[index - 1])) return [];
    const last = lines.findIndex((each, at) => at > index && !isBlank(each));
    const end = last < 0 ? lines.length : (lines[last]?.line ?? 0) - 1;
    return `${(end > line.line ? `${line.line}-${end}` : String(line.line)).padStart(width)}  blank`;
  });
}

function totalsOf(lines: readonly LineReport[]): string {
  const counts = new Map<string, number>();
  for (const { went, text } of lines) {
    const name = went ?? (text.trim() === "" ? "blank" : "dropped");
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return `${lines.length} lines: ${[...counts].map(([name, count]) => `${count} ${name}`).join(", ")}`;
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
