import { hash } from "node:crypto";

/**
 * The source expression under which a content security policy allows an inline script or style (CSP 3, section 2.3.1).
 * @param text the text between the tags, to the byte
 */
export function policyHash(text: string): `sha256-${string}` {
  return `sha256-${hash("sha256", text, "base64")}`;
}
