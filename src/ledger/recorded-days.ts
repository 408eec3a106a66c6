import type { Archive } from "#archive/archive.ts";
import type { RecordedDays } from "#piece/recorded-days.ts";

/** When the ledger took in the pieces of an archive, by id; of those that it doesn't know at their address, nothing. */
export function recordedDaysOf({ loadedPieces, ledger }: Archive): Record<string, RecordedDays> {
  const days = loadedPieces.flatMap(({ piece }): [string, RecordedDays][] => {
    const row = piece && ledger?.rows.get(piece.permalink);
    if (!piece || row?.target !== piece.id) return [];
    const { since: address } = row;
    // A new slug takes the address's first day away; what was never edited of the text keeps its own.
    const all = [address, ...Array.from(ledger?.fragments.get(piece.id)?.values() ?? [], ({ since }) => since)].sort();
    return [[piece.id, { first: all[0] ?? address, address, any: all.at(-1) ?? address }]];
  });
  return Object.fromEntries(days);
}
