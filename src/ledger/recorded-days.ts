import type { Archive } from "#archive/archive.ts";
import type { RecordedDays } from "#archive/collections.ts";

/** When the ledger took in the pieces of an archive, by id; of those that it doesn't know at their address, nothing. */
export function recordedDaysOf({ readings, ledger }: Archive): Record<string, RecordedDays> {
  const days = readings.flatMap(({ piece }): [string, RecordedDays][] => {
    const row = piece && ledger?.rows.get(piece.permalink);
    if (!piece || row?.target !== piece.id) return [];
    const { since: address } = row;
    const fragments = ledger?.fragments.get(piece.id)?.values() ?? [];
    return [[piece.id, { address, any: latest([address, ...Array.from(fragments, ({ since }) => since)]) }]];
  });
  return Object.fromEntries(days);
}

/** The last of some days, YYYY-MM-DD. */
function latest(days: readonly string[]): string {
  return days.reduce((last, day) => (day > last ? day : last));
}
