import { Worker, workerData } from "node:worker_threads";

/** Starting a thread and what it works with costs about as much as making this many. */
const worthThread = 100;

interface Order<Item> {
  folder: string;
  items: Item[];
  /** Not 0 once the thread is to stop. A thread that is stopped from outside amid native code takes the process with it. */
  ended: Int32Array;
}

/**
 * Makes what pages will ask for into a cache, on a thread of its own, while pages are made on another. It begins with the
 * last, since pages begin with the first: they share the work and meet.
 * @param script what the thread runs, which calls makeAhead
 * @param folder the cache's folder
 * @returns ends it, whether it is done or not
 */
export function workAhead<Item>(script: URL, folder: string, items: readonly Item[]): () => Promise<void> {
  if (items.length < worthThread) return async () => {};
  const ended = new Int32Array(new SharedArrayBuffer(4));
  const order: Order<Item> = { folder, items: items.toReversed(), ended };
  const worker = new Worker(script, { workerData: order });
  // What fails here is made, and fails again, where its page asks for it.
  worker.on("error", () => {});
  const exit = new Promise<void>((resolve) => worker.on("exit", () => resolve()));
  return () => {
    Atomics.store(ended, 0, 1);
    return exit;
  };
}

/** In the thread: makes one item after the other until all are made or it is ended. */
export async function makeAhead<Item>(make: (folder: string, item: Item) => unknown): Promise<void> {
  const { folder, items, ended } = workerData as Order<Item>;
  for (const item of items) {
    if (Atomics.load(ended, 0) !== 0) return;
    await make(folder, item);
  }
}
