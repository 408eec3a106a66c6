const listing = new Intl.ListFormat("en-GB");

/** Names in a row, `a, b and c`; with semicolons where a name has a comma or an "and" of its own. */
export function listed(names: readonly string[]): string {
  return names.some((name) => /, | and /.test(name)) ? names.join("; ") : listing.format(names);
}
