import { hash } from "node:crypto";
import { posix } from "node:path";
import { renderedAnyway } from "#outputs/handover.ts";
import { pathOf, type Output } from "#outputs/output.ts";

/** One of the equal parts in which machines of their own make a site. */
export interface Shard {
  /** Counted from 1. */
  number: number;
  /** How many there are. */
  count: number;
}

/**
 * The outputs that a shard makes: those that can be made without others, and that a join knows again by their keys. All
 * that stands in one folder is in one shard, since it is made of the same.
 */
export function outputsIn(shard: Shard, outputs: readonly Output[]): Output[] {
  return outputs.filter((output) => {
    if (output.type === "file" && (!output.basis || output.madeOfFiles)) return false;
    return renderedAnyway.has(output.kind) || shardOf(pathOf(output), shard.count) === shard.number;
  });
}

function shardOf(path: string, count: number): number {
  return (Number.parseInt(hash("sha256", posix.dirname(path)).slice(0, 12), 16) % count) + 1;
}
