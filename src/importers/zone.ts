/**
 * Zone names that mean one offset wherever they are printed in English. ET, PT and the like move with the season,
 * BST and IST name several zones, and MSK has changed: all of these are left out.
 */
const offsets: Record<string, string> = {
  Z: "Z",
  GMT: "Z",
  UTC: "Z",
  EST: "-05:00",
  EDT: "-04:00",
  CST: "-06:00",
  CDT: "-05:00",
  MST: "-07:00",
  MDT: "-06:00",
  PST: "-08:00",
  PDT: "-07:00",
  CET: "+01:00",
  CEST: "+02:00",
};

/** The offset that a printed zone means, `Z` or `+03:00`; undefined where it isn't a fixed one. */
export function offsetOf(zone: string): string | undefined {
  const numeric = /^(?:GMT|UTC)?([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(zone);
  if (!numeric) return Object.hasOwn(offsets, zone) ? offsets[zone] : undefined;
  const [, sign = "", hours = "", minutes = "00"] = numeric;
  return `${sign}${hours.padStart(2, "0")}:${minutes}`;
}
