import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

/** What a command took, with all processes that it started. */
export interface ProcessCost {
  /** In seconds. */
  wall: number;
  /** CPU seconds of all processes; undefined where the system doesn't tell. */
  cpu: number | undefined;
  /** The most memory that all of them held at one time, in bytes; undefined where the system doesn't tell. */
  peakMemory: number | undefined;
  /** What it wrote to standard output. */
  output: string;
}

/** How often processes are looked at, in milliseconds: what one does after the last look before it ends is missed. */
const interval = 100;

/** Clock ticks a second in /proc (proc(5), sysconf(_SC_CLK_TCK)): 100 on every Linux that Node runs on. */
const ticks = 100;

/**
 * Runs a command to its end.
 * @throws Error with what it said if its exit code isn't 0
 */
export async function watched(command: string, args: readonly string[], cwd: string): Promise<ProcessCost> {
  const start = performance.now();
  const child = spawn(command, args, { cwd });
  let [output, complaints] = ["", ""];
  child.stdout.on("data", (data: Buffer) => (output += data.toString()));
  child.stderr.on("data", (data: Buffer) => (complaints += data.toString()));
  const cpuOf = new Map<number, number>();
  let peakMemory = 0;
  const watch = setInterval(() => {
    let memory = 0;
    for (const [pid, process] of treeOf(child.pid ?? 0)) {
      cpuOf.set(pid, process.cpu);
      memory += process.memory;
    }
    peakMemory = Math.max(peakMemory, memory);
  }, interval);
  const code = await new Promise((resolve, reject) => child.on("error", reject).on("close", resolve)).finally(() =>
    clearInterval(watch),
  );
  if (code !== 0) throw new Error(`${command} ${args.join(" ")} ended with ${String(code)}:\n${output}${complaints}`);
  const isKnown = cpuOf.size > 0;
  return {
    wall: (performance.now() - start) / 1000,
    cpu: isKnown ? [...cpuOf.values()].reduce((sum, each) => sum + each, 0) : undefined,
    peakMemory: isKnown ? peakMemory : undefined,
    output,
  };
}

/** The CPU seconds and the resident memory of a process and all below it, by their ids; none where there is no /proc. */
function treeOf(root: number): Map<number, { cpu: number; memory: number }> {
  const all = new Map<number, { parent: number; cpu: number; memory: number }>();
  for (const name of namesIn("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const stat = readFileSync(`/proc/${name}/stat`, "utf8");
      // Fields from the third on: the second may hold spaces.
      const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      const resident = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${name}/status`, "utf8"))?.[1] ?? 0);
      const cpu = (Number(fields[11]) + Number(fields[12])) / ticks;
      all.set(Number(name), { parent: Number(fields[1]), cpu, memory: resident * 1024 });
    } catch {
      // It ended while it was looked at.
    }
  }
  const tree = new Map<number, { cpu: number; memory: number }>();
  const isInTree = (pid: number): boolean => pid === root || isInTreeOf(all.get(pid)?.parent);
  const isInTreeOf = (parent: number | undefined) => parent !== undefined && parent > 1 && isInTree(parent);
  for (const [pid, process] of all) if (isInTree(pid)) tree.set(pid, process);
  return tree;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
