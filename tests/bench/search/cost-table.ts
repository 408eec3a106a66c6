import type { Transfer } from "./compressing-server.ts";
import { percentile } from "./percentile.ts";
import type { SearchCost } from "./run-generated.ts";

/** What a search takes, in lines to be read, with what is aimed at. */
export function costTable({ query, first, slow, warm, facts }: SearchCost): string {
  const tasks: [string, number][] = [
    [`loading and the search for “${query}”`, first.longestTask],
    ["warm queries", warm.longestTask],
  ];
  return [
    `Bytes from the focus of the field to the results of “${query}”, as sent (Brotli, or as stored where already compressed)`,
    ...filesOf(first.needed),
    line("sum, aimed at 200,000 at most", number(sumOf(first.needed))),
    line("after the results", number(sumOf(first.later))),
    ...filesOf(first.later),
    line("before the focus: page, styles, fonts, scripts; not counted", number(sumOf(first.page))),
    line("scripts among them", number(sumOf(first.page.filter(({ path }) => path.endsWith(".js"))))),
    "",
    "Warm queries, from Enter to the shown results, in ms: median (aimed at 100), 90th percentile",
    ...warm.times.map((times, index) => line(`${index + 1} ${index === 0 ? "word" : "words"}`, middleAndHigh(times))),
    line("all of them", middleAndHigh(warm.times.flat())),
    "",
    "Date range, facet counts and histogram together, in ms: median (aimed at 30), 90th percentile",
    line(`${facts.length} ranges`, middleAndHigh(facts)),
    "",
    "The longest task of the main thread, in ms (aimed at 100)",
    ...tasks.map(([name, time]) => line(name, time === 0 ? "under 50" : time.toFixed(0))),
    "",
    "Slow 4G (1.6 Mbit/s, 150 ms), the field focused 1 s before: from the first letter to results, in ms (aimed at 1,000)",
    ...slow.map(({ pause, first: { wait } }) =>
      line(pause === 0 ? "typed at once" : `typed with ${pause} ms between letters`, number(Math.round(wait))),
    ),
  ].join("\n");
}

/** Each file, and those of one folder whose names say nothing together. */
function filesOf(transfers: readonly Transfer[]): string[] {
  const groups = Map.groupBy(transfers, ({ path }) => path.replace(/[^/]+(\.pf_(fragment|index))$/, "*$1"));
  return Array.from(groups, ([path, files]) =>
    line(files.length > 1 ? `${path} (${files.length})` : path, number(sumOf(files))),
  );
}

function sumOf(transfers: readonly Transfer[]): number {
  return transfers.reduce((sum, { bytes }) => sum + bytes, 0);
}

function middleAndHigh(times: readonly number[]): string {
  return `${percentile(times, 0.5).toFixed(1)}  ${percentile(times, 0.9).toFixed(1).padStart(7)}`;
}

function line(name: string, value: string): string {
  return `  ${name.padEnd(64)}${value.padStart(16)}`;
}

function number(count: number): string {
  return count.toLocaleString("en");
}
