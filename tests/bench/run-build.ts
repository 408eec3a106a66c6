import { formatFindings } from "#checks/reporters/text.ts";
import { today } from "#cli/today.ts";
import { buildArchive } from "#publish/build.ts";
import type { StageTime } from "#publish/stages.ts";

/**
 * Builds an archive.
 * @returns what its stages took; none where nothing had changed
 * @throws Error if the archive has errors
 */
export async function runBuild(content: string, out: string): Promise<StageTime[]> {
  const { findings, pieces, times } = await buildArchive({ content, out, flags: {}, today: today() });
  if (pieces === 0) throw new Error(formatFindings(findings));
  return times;
}
