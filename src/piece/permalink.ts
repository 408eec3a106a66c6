/**
 * The address of a piece inside the archive, without the base: `/2004/a-slug/`.
 * It depends on the year and the slug only, never on the file's folder.
 */
export function permalinkOf(year: number, slug: string): string {
  return `${yearAddress(year)}${slug}/`;
}

/** The address of a year's page inside the archive, without the base: `/2004/`. */
export function yearAddress(year: number): string {
  return `/${String(year).padStart(4, "0")}/`;
}

/**
 * The address of a month's page inside the archive, without the base: `/2004-04/`. Not below the year's, where slugs are.
 * @param month 1 to 12; 0 for the pieces of the year that name no month
 */
export function monthAddress(year: number, month: number): string {
  return `/${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}/`;
}

/** An address with its escapes read; as it stands where they are malformed. */
export function decodeAddress(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * An address inside the archive as a browser needs it, under the archive's base.
 * @param base begins and ends with a slash
 * @param path begins with a slash
 */
export function withBase(base: string, path: string): string {
  return base + path.slice(1);
}

/** Below it stand the addresses of ids. */
export const idFolder = "/id/";

/** The address under which a piece is found whatever its slug, without the base. */
export function idAddress(id: string): string {
  return `${idFolder}${id}/`;
}

/** The folder that an address stands in, up to its last slash; of a page's address that address. */
export function folderOf(address: string): string {
  return address.slice(0, address.lastIndexOf("/") + 1);
}
