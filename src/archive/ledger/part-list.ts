/*
 * A ledger in parts lists them, in lines of the part for pages, so that it shows where one is missing.
 */

const whole = /^#\tpart\t([^\t]+)\t\t\d{4}-\d{2}-\d{2}$/;

/** The name of the part that a line lists; undefined of any other line. */
export function listedPart(line: string): string | undefined {
  return line.startsWith("#") ? whole.exec(line)?.[1] : undefined;
}

/**
 * The line that lists a part, without its break.
 * @param name its file's, without the folder
 * @param day the day of the record, YYYY-MM-DD
 */
export function partLine(name: string, day: string): string {
  return `#\tpart\t${name}\t\t${day}`;
}
