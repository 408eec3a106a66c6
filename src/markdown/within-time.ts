import { createContext, Script } from "node:vm";

const call = new Script("run()");
const context = createContext({ run: undefined });

/** What was not done in its time. */
export class OutOfTime extends Error {}

/**
 * Runs a function that may take no longer than a time, and stops it from outside if it does.
 * @throws OutOfTime, or what the function throws
 */
export function withinTime<T>(milliseconds: number, run: () => T): T {
  let result: { value: T } | undefined;
  context["run"] = () => {
    result = { value: run() };
  };
  try {
    call.runInContext(context, { timeout: Math.ceil(milliseconds) });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ERR_SCRIPT_EXECUTION_TIMEOUT") throw error;
    throw new OutOfTime(`it takes longer than ${Math.round(milliseconds / 1000)} seconds`, { cause: error });
  }
  if (!result) throw new Error("the function didn't return");
  return result.value;
}
