import { createHash } from "node:crypto";
import type { PageCheck } from "../page-check.ts";

/** What the browser would refuse because of the page's policy. */
export const policyCheck: PageCheck = {
  codes: ["policy-blocks"],
  run: ({ file, policy, styles, scripts, rules, inlineAttributes }) => {
    const allows = (directive: string, text: string) => sourcesOf(policy, directive).includes(`'${hashOf(text)}'`);
    const refused = (kind: string, directive: string, texts: readonly string[]) =>
      texts
        .filter((text) => !allows(directive, text))
        .map((text) => `The policy's ${directive} has no hash of the inline ${kind} "${opening(text)}".`);
    const messages = [
      ...inlineAttributes.map((attribute) => `The policy forbids the attribute ${attribute}.`),
      ...refused("style", "style-src", styles),
      ...refused("script", "script-src", [...scripts, ...rules]),
    ];
    const fix = "Put styles in src/styles/ and scripts in a processed <script>; the policy then has their hashes.";
    return messages.map((message) => ({ code: "policy-blocks", severity: "error", file, message, fix }));
  },
};

function sourcesOf(policy: string, directive: string): string[] {
  const directives = policy.split(";").map((each) => each.trim().split(/\s+/));
  return directives.find(([name]) => name === directive)?.slice(1) ?? [];
}

const hashes = new Map<string, string>();

/** A text's hash as a policy writes it; most pages share their styles and scripts. */
function hashOf(text: string): string {
  const known = hashes.get(text);
  if (known !== undefined) return known;
  const hash = `sha256-${createHash("sha256").update(text).digest("base64")}`;
  hashes.set(text, hash);
  return hash;
}

function opening(text: string): string {
  const start = text.trim().replaceAll(/\s+/g, " ");
  return start.length > 40 ? `${start.slice(0, 40)}…` : start;
}
