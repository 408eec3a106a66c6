/** So many pieces are one batch on average. */
const usual = 64;

/** So many at most. */
const most = 200;

/**
 * Divides pieces into batches, which are indexed by themselves and stay as they are while their pieces do. Where a batch
 * ends depends on the permalink of its last piece, so that pieces that come or go change their own batch only.
 * @param pieces in the order of the index
 */
export function batchesOf<Each extends { permalink: string }>(pieces: readonly Each[]): Each[][] {
  const batches: Each[][] = [];
  let open: Each[] = [];
  for (const piece of pieces) {
    open.push(piece);
    if (!endsBatch(piece.permalink) && open.length < most) continue;
    batches.push(open);
    open = [];
  }
  return open.length > 0 ? [...batches, open] : batches;
}

/** By a hash of the permalink (FNV-1a), whose upper bits depend on all letters. */
function endsBatch(permalink: string): boolean {
  let hash = 0x811c9dc5;
  for (let index = 0; index < permalink.length; index += 1)
    hash = Math.imul(hash ^ permalink.charCodeAt(index), 0x01000193);
  return (hash >>> 8) % usual === 0;
}
