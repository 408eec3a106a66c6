/** Control characters (C0, DEL, C1), lone surrogates, line separators, and signs that turn the direction of what follows. */
const hidden = /[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu;

/**
 * A text as a terminal may show it, on one line: what would act on the terminal or deceive the reader stands as its
 * escape, `\u001b`.
 */
export function printable(text: string): string {
  return text.replace(hidden, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** The same of a text of several lines, whose line breaks and tabs stay. */
export function printableLines(text: string): string {
  return text.replace(/[^\n\t]+/g, printable);
}
