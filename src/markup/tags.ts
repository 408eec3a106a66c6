/** A tag of our own HTML. */
export interface WrittenTag {
  /** All of it. */
  written: string;
  name: string;
  /** Whether it ends an element. */
  closes: boolean;
  /** As they are written, each with a space before it. */
  attributes: string;
}

/** A tag as our pages and bodies have it: attributes in double quotes, and no bare `<` in text or `"` in a value. */
const tag = /<(\/?)([a-z][a-z0-9]*)((?:[^">]|"[^"]*")*)>/g;

/** Our HTML with other tags: each is handed to a function, which gives what stands in its place. */
export function replaceTags(html: string, replace: (tag: WrittenTag) => string): string {
  return html.replaceAll(tag, (written, end: string, name: string, attributes: string) =>
    replace({ written, name, closes: end !== "", attributes }),
  );
}

/** The id of a tag, as it is written; `""` where it has none. */
export function idIn({ attributes }: WrittenTag): string {
  return / id="([^"]*)"/.exec(attributes)?.[1] ?? "";
}

/** The value of an attribute, as the pipeline writes it between double quotes. */
export function escapeAttribute(value: string): string {
  return value.replaceAll("&", "&#x26;").replaceAll('"', "&#x22;");
}

/** The value of an attribute that the pipeline has written. */
export function unescapeAttribute(written: string): string {
  return written.replaceAll("&#x22;", '"').replaceAll("&#x26;", "&");
}
