/** What goes into the head of a piece's page as a `meta` element: by `name`, or for Open Graph by `property`. */
export interface Meta {
  name?: string;
  property?: string;
  content: string;
}

/** What goes into the head of a piece's page as a `link` element. */
export interface HeadLink {
  rel: string;
  href: string;
  type?: string;
}

/** One `meta` element for each value; none for what isn't known. */
export function metas(
  key: "name" | "property",
  values: Record<string, string | readonly string[] | undefined>,
): Meta[] {
  return Object.entries(values).flatMap(([name, value]) =>
    (value === undefined ? [] : [value].flat()).map((content) => ({ [key]: name, content })),
  );
}
