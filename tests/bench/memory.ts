import { readdirSync, readFileSync } from "node:fs";

/** Gives the resident memory of a process and all below it, in bytes (Linux, proc(5)); undefined on other systems. */
export function memoryOfTree(root: number): () => number | undefined {
  return () => {
    const statuses = processes().map(statusOf);
    const tree = new Set([root]);
    // Children have higher numbers than their parents, but for the rare time when numbers start again.
    for (const { pid, parent } of statuses.sort((a, b) => a.pid - b.pid)) if (tree.has(parent)) tree.add(pid);
    const held = statuses.flatMap(({ pid, resident }) => (tree.has(pid) ? [resident] : []));
    return held.length === 0 ? undefined : held.reduce((sum, each) => sum + each, 0);
  };
}

function processes(): number[] {
  try {
    return readdirSync("/proc").flatMap((name) => (/^\d+$/.test(name) ? [Number(name)] : []));
  } catch {
    return [];
  }
}

function statusOf(pid: number): { pid: number; parent: number; resident: number } {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    const number = (field: string) => Number(new RegExp(`^${field}:\\s+(\\d+)`, "m").exec(status)?.[1] ?? 0);
    return { pid, parent: number("PPid"), resident: number("VmRSS") * 1024 };
  } catch {
    // A process may end while it is looked at.
    return { pid, parent: 0, resident: 0 };
  }
}
