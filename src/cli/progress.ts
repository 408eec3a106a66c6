import { formatNumber } from "#piece/count.ts";
import type { Progress } from "#publish/stages.ts";

/** A terminal, or what stands for it. */
type Screen = Pick<NodeJS.WriteStream, "write" | "isTTY" | "columns">;

/** Shows how far a build is. */
export interface ProgressLine {
  show: Progress;
  /** Removes the line. */
  end(): void;
}

/** How often the line changes at most, in milliseconds. */
const often = 100;

/** Before so many milliseconds have passed, what is left is a wild guess. */
const soonest = 2000;

/** From the beginning of its line on, and without what stood there. */
const afresh = "\r\u001B[2K";

/**
 * Shows in one line of a terminal which stage a build is at, how much of it is done and how long the rest may take; shows
 * nothing where the screen is none.
 * @param clock in milliseconds
 */
export function progressLine(screen: Screen, clock = () => performance.now()): ProgressLine {
  if (!screen.isTTY) return { show: () => {}, end: () => {} };
  let shown = 0;
  let first: { at: number; done: number } | undefined;
  const write = (line: string, now: number) => {
    shown = now;
    // Some terminals don't tell how wide they are.
    screen.write(afresh + line.slice(0, (screen.columns || 80) - 1));
  };
  return {
    show: (stage, done, of) => {
      const now = clock();
      if (done === undefined || of === undefined) {
        first = undefined;
        write(`${stage} …`, now);
        return;
      }
      // What a stage does before, such as bundling, says nothing of how long the rest takes.
      first ??= { at: now, done };
      if (now - shown < often) return;
      const line = `${stage}: ${formatNumber(done)} of ${formatNumber(of)}`;
      const isKnown = now - first.at >= soonest && done > first.done;
      const left = ((now - first.at) / (done - first.done)) * (of - done);
      write(isKnown ? `${line}, ${durationOf(left)} left` : line, now);
    },
    end: () => void screen.write(afresh),
  };
}

function durationOf(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  return seconds < 60 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`;
}
