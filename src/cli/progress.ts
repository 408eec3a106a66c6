import { formatNumber } from "#piece/count.ts";
import type { Progress, StageTime } from "#publish/stages.ts";

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

/** From the beginning of its line on, and without what stood there. */
const afresh = "\r\u001B[2K";

/**
 * Shows in one line of a terminal which stage a build is at, how much of it is done and how long the rest may take; shows
 * nothing where the screen is none.
 * @param clock in milliseconds
 */
export function progressLine(screen: Screen, clock = () => performance.now()): ProgressLine {
  if (!screen.isTTY) return { show: () => {}, end: () => {} };
  let [start, shown] = [0, 0];
  return {
    show: (stage, done, of) => {
      const now = clock();
      if (done === undefined) start = now;
      else if (now - shown < often) return;
      shown = now;
      screen.write(afresh + lineOf(stage, now - start, done, of).slice(0, screen.columns - 1));
    },
    end: () => void screen.write(afresh),
  };
}

/** Before so many milliseconds have passed, what is left is a wild guess. */
const soonest = 2000;

/** What the line says of a stage that has run for some milliseconds. */
function lineOf(stage: StageTime["stage"], milliseconds: number, done = 0, of = 0): string {
  if (of === 0) return `${stage} …`;
  const line = `${stage}: ${formatNumber(done)} of ${formatNumber(of)}`;
  if (done === 0 || milliseconds < soonest) return line;
  return `${line}, ${durationOf((milliseconds / done) * (of - done))} left`;
}

function durationOf(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  return seconds < 60 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`;
}
