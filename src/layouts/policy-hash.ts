/**
 * The source expression under which a content security policy allows an inline script or style (CSP 3, section 2.3.1).
 * @param text the text between the tags, to the byte
 */
export async function policyHash(text: string): Promise<`sha256-${string}`> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
  return `sha256-${btoa(String.fromCharCode(...digest))}`;
}
