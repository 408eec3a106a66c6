/** A description in the vocabulary of schema.org; what has no value is left out when it is written. */
export type JsonLd<Node> = { "@context": "https://schema.org" } & Maybe<Node>;

/** A node of which some fields may have no value. */
export type Maybe<Node> = { [Name in keyof Node]: Node[Name] | undefined };

/** Every description is in the terms of schema.org. */
export const context = "https://schema.org";

/** A description as it stands in a page: no text of it can end the element that holds it. */
export function jsonLdText(node: JsonLd<object>): string {
  return JSON.stringify(node).replaceAll("<", "\\u003c");
}

/** A list if there is anything in it. */
export function some<Item>(items: readonly Item[]): readonly Item[] | undefined {
  return items.length > 0 ? items : undefined;
}
