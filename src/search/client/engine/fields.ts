/*
 * The fields of a piece in a search engine (OpenSearch or Elasticsearch). The build's export names them so, and so do the
 * queries of the search page.
 */

/** The list of passages, each a document of its own inside that of its piece; its words count for the piece too. */
export const passagesField = "passages";

/** The text of a passage. */
export const passageText = `${passagesField}.text`;

/** The texts of a piece that are searched. */
export const textFields = ["title", "dek", "summary", "headings", passageText, "notes"] as const;

/** The ways in which each text is indexed beside the forms of its words: in plain letters, and as written. */
export type Writing = "plain" | "written";

/** The searched texts in one of the other writings. */
export function textsIn(writing: Writing): string[] {
  return textFields.map((field) => written(field, writing));
}

/** A text in one of the other writings. */
export function written(field: string, writing: Writing): string {
  return `${field}.${writing}`;
}

/**
 * The ids that a piece has of what filters offer.
 * @param filter the name of a facet in queries, or `language`
 */
export function idsField(filter: string): string {
  return filter === "language" ? filter : `facets.${filter}.id`;
}

/** The first and the last day that the date of a piece may mean, YYYY-MM-DD. */
export const dayFields = { first: "first", last: "last" } as const;
