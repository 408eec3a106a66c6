import type { Tag } from "./page-tags.ts";

/** The addresses that an element leads to, or names as those of the page or of things about it. */
export function linksOf({ name, attributes }: Tag): string[] {
  if (name === "a" || name === "area" || name === "link") return found(attributes.get("href"));
  if (name === "form") return found(attributes.get("action"));
  if (name !== "meta") return [];
  const content = attributes.get("content") ?? "";
  if (attributes.get("http-equiv")?.toLowerCase() === "refresh")
    return found(/^\s*\d+\s*[;,]\s*url\s*=\s*(.+)$/i.exec(content)?.[1]?.replaceAll(/["']/g, ""));
  // Open Graph, Highwire and Dublin Core write addresses in full.
  return /^https?:\/\/\S+$/.test(content) ? [content] : [];
}

function found(address: string | undefined): string[] {
  return address === undefined || address === "" ? [] : [address];
}
