/*
 * How texts in other formats begin. A page saved as plain text may begin with nearly anything, so each asks for more
 * than a character or two.
 */

const field = "[A-Za-z][A-Za-z-]* *:.*\\r?\\n(?:[ \\t].*\\r?\\n)*";
/** Fields that mail alone has (RFC 5322, section 3.6; RFC 2045, sections 4 to 6). */
const mailField = new RegExp(
  `^(?:${field})*(?:Received|Return-Path|Delivered-To|Message-ID|MIME-Version|Content-Type|X-[A-Za-z-]+) *:`,
  "i",
);
/** The fields that a message has when it is printed. */
const printedMail = new RegExp(`^(?=From|To|Subject|Date|Sent)(?:${field})+?(?:To|Subject|Sent) *:`, "i");
/** The line above each message of a mailbox (RFC 4155, appendix A), the time of which some programs leave out. */
const mailboxLine = /^From \S+(?:@\S+| +[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d .*)\r?\n/;

const elements =
  "html|head|body|meta|title|link|style|script|div|span|p|h[1-6]|article|section|main|header|nav|table|ul|ol|dl|pre|blockquote|a|b|i|em|strong|font|center|br|hr|img|iframe|form";
/** A page may begin with a comment, and a part of one with any element. */
const html = new RegExp(
  `^(?:<\\?xml[^>]*>\\s*)?(?:<!--[^]*?-->\\s*)*<(?:!doctype\\s+html|(?:${elements})(?=[\\s/>]))`,
  "i",
);

/** Whether a text begins as a page in HTML or XHTML does. */
export function isHtml(text: string): boolean {
  return html.test(text);
}

/** Whether a text is XML: it begins with the declaration, or all of it is one element. */
export function isXml(text: string): boolean {
  if (/^<\?xml\s/i.test(text)) return true;
  const root = /^(?:<![^>]*>\s*)*<([A-Za-z][\w:.-]*)(?:\s[^<>]*)?>/.exec(text)?.[1];
  return root !== undefined && text.endsWith(`</${root}>`);
}

/** Whether a text begins as mail does, or as a mailbox, or as a message that was printed. */
export function isMail(text: string): boolean {
  return mailboxLine.test(text) || mailField.test(text) || printedMail.test(text);
}

/** Whether a text begins as pages do that browsers save together with their files. */
export function isMhtml(text: string): boolean {
  return mailField.test(text) && /^(?:Snapshot-Content-Location:|From: <?Saved by)/im.test(text.slice(0, 4096));
}

/** Whether a text begins with a block of fields in YAML, TOML or JSON. */
export function isFrontmatter(text: string): boolean {
  return (
    /^---[ \t]*\r?\n(?:#.*\r?\n|[ \t]*\r?\n)*[\w"'][\w "'-]*:(?:\s[^]*?)?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.test(
      text,
    ) || /^(\+\+\+|;;;)[ \t]*\r?\n[^]*?\n\1[ \t]*(?:\r?\n|$)/.test(text)
  );
}

/** Whether a text begins as an object or a list in JSON does. */
export function isJson(text: string): boolean {
  return /^(?:\{\s*(?:"[^"\n]*"\s*:|\})|\[\s*(?:\{\s*"|\[\s*"|"[^"\n]*"\s*,))/.test(text);
}

/** Whether a text begins with a row of names, nothing between them but commas, semicolons or tabs, and a row of as many cells. */
export function isCsv(text: string): boolean {
  const [names = "", row = ""] = text.split(/\r?\n/, 2);
  return [",", ";", "\t"].some((separator) => {
    const cells = names.split(separator);
    const areNames = cells.length > 2 && cells.every((name) => /^"?[\p{L}_][\p{L}\d_ .-]{0,40}"?$/u.test(name));
    // A cell in quotation marks may hold separators, and go on below.
    return areNames && (row.includes('"') ? row.includes(separator) : row.split(separator).length === cells.length);
  });
}
