import { createHash } from "node:crypto";
import type { Finding } from "../finding.ts";
import { addressesOfStyles, type PageFacts } from "./page-facts.ts";
import { siteFile, type BuiltSite } from "./page-scripts.ts";

/**
 * What a built page asks for that it mustn't, what makes it shift, and what its policy forbids.
 * @param file the page, relative to the site's folder
 * @param url the page's address
 */
export function faultsOf(file: string, url: URL, facts: PageFacts, site: BuiltSite): Finding[] {
  return [...requests(file, url, facts, site), ...unstable(file, facts), ...blocked(file, facts)];
}

/** What the page asks for that it mustn't, or not at that time. */
function requests(file: string, url: URL, facts: PageFacts, site: BuiltSite): Finding[] {
  const styles = [...facts.styles, ...facts.styleFiles.map((each) => siteFile(site, URL.parse(each, url)) ?? "")];
  const foreign = [...facts.loads, ...styles.flatMap(addressesOfStyles)].filter((address) => {
    const target = URL.parse(address, url);
    return target?.origin !== site.origin && target?.protocol !== "data:";
  });
  const findings = [
    ...facts.blocking.map((address) =>
      error(
        "blocking-request",
        file,
        `${address} holds up the first rendering.`,
        "Inline the styles; load the script with type=module, async or defer.",
      ),
    ),
    ...foreign.map((address) =>
      error(
        "foreign-request",
        file,
        `The page loads ${address} from another site.`,
        "Serve it from the archive's own files, or link to it.",
      ),
    ),
  ];
  if (facts.fonts.length > 1)
    findings.push(
      error(
        "many-font-preloads",
        file,
        `The page preloads ${facts.fonts.length} fonts; 1 is allowed.`,
        "Preload the font of the running text only.",
      ),
    );
  return findings;
}

/** What would make the page shift while it loads. */
function unstable(file: string, { unsizedImages }: PageFacts): Finding[] {
  return unsizedImages.map((address) =>
    error(
      "unsized-image",
      file,
      `The image ${address} has no width or no height, so the text below it shifts when it comes.`,
      "Give the image file a size: an SVG needs width and height or a viewBox.",
    ),
  );
}

/** What the browser would refuse because of the page's policy. */
function blocked(file: string, { policy, styles, scripts, rules, inlineAttributes }: PageFacts): Finding[] {
  const fix =
    "Put styles in src/styles/ and scripts in a processed <script>; Astro writes their hashes into the policy.";
  const allows = (directive: string, text: string) => sourcesOf(policy, directive).includes(`'${hashOf(text)}'`);
  const refused = (kind: string, directive: string, texts: readonly string[]) =>
    texts
      .filter((text) => !allows(directive, text))
      .map((text) =>
        error(
          "policy-blocks",
          file,
          `The policy's ${directive} has no hash of the inline ${kind} "${opening(text)}".`,
          fix,
        ),
      );
  return [
    ...inlineAttributes.map((attribute) =>
      error("policy-blocks", file, `The policy forbids the attribute ${attribute}.`, fix),
    ),
    ...refused("style", "style-src", styles),
    ...refused("script", "script-src", [...scripts, ...rules]),
  ];
}

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

function error(code: string, file: string, message: string, fix: string): Finding {
  return { code, severity: "error", file, message, fix };
}
