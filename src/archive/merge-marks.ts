/**
 * The line, counted from 1, on which the first conflict begins that a merge left in a text; undefined where there is
 * none. A conflict has all three marks in their order; one that a code block of Markdown shows as a whole is none.
 */
export function firstConflict(text: string): number | undefined {
  if (!text.includes("<<<<<<<")) return undefined;
  let fence: { line: number; sign: string } | undefined;
  let begun: { line: number; fence: number | undefined; isParted: boolean } | undefined;
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const sign = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence && sign?.startsWith(fence.sign) && line.trim() === sign) fence = undefined;
    else if (!fence && sign) fence = { line: index, sign };
    if (/^<{7}( |$)/.test(line)) begun = { line: index + 1, fence: fence?.line, isParted: false };
    else if (begun && line === "=======") begun.isParted = true;
    else if (begun?.isParted && /^>{7}( |$)/.test(line)) {
      if (begun.fence === undefined || begun.fence !== fence?.line) return begun.line;
      begun = undefined;
    }
  }
  return undefined;
}
