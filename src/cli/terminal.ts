import { printableLines } from "#checks/reporters/printable.ts";

/** Says something on standard output. No name or value in it can act on the terminal. */
export function say(text: string): void {
  console.log(printableLines(text));
}

/** Says something on standard error, likewise. */
export function complain(text: string): void {
  console.error(printableLines(text));
}
