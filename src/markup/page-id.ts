const prefix = "page-";

/** The id of an element that is a page's own and no text's, such as `page-query`. */
export function pageId(name: string): string {
  return prefix + name;
}

/** Whether an id is one of a page's own. */
export function isPageId(id: string): boolean {
  return id.startsWith(prefix);
}
