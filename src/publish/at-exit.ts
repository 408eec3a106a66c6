import { constants } from "node:os";

/**
 * Has something removed if the process ends before its time, by a signal (see exitOnSignals) or an error.
 * @param cleanUp done at once, without waiting for anything
 * @returns the way to take it back
 */
export function atExit(cleanUp: () => void): () => void {
  process.on("exit", cleanUp);
  return () => void process.off("exit", cleanUp);
}

/** Lets signals end the process as they should, with 128 and their number as the exit code, but after what atExit was given. */
export function exitOnSignals(): void {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.on(signal, () => process.exit(128 + constants.signals[signal]));
}
