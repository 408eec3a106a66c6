import { createHash } from "node:crypto";

/**
 * The version of a piece's text: the first 12 hexadecimal digits of the SHA-256 of its title, a line feed and its body,
 * as they stand in its file. Whoever holds the Markdown can reckon it again.
 */
export function textVersion(title: string, body: string): string {
  return createHash("sha256").update(`${title}\n${body}`).digest("hex").slice(0, 12);
}
