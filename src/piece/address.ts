/**
 * Characters that no address has: white space and control characters, which no reader sees; `\` and `%`, by which what is
 * read differs from what is written; `?`, `#`, `*` and `:`, which mean something to hosts and browsers; and the others
 * that Windows keeps out of file names.
 */
const forbidden = /[\s\p{Cc}\p{Cf}\p{Cs}\\%?#*:<>"|]/u;

/** How all addresses look that the archive gives itself. */
const usual = /^(?:\/[a-z0-9][a-z0-9-]*(?:\.[a-z0-9]+)*){1,4}\/?$/;

/** File systems take so many bytes in one name. */
const longestPart = 255;
/** Bytes: macOS takes 1,024 in a whole path, and the site lies in some folder. */
const longest = 800;

/**
 * What is wrong with an address inside an archive, as half a sentence; undefined of one that is sound. A sound one names
 * a file or a folder inside the site on every host and file system, and there is only one way of writing it.
 * @param address without the base, such as `/2004/a-slug/`
 */
export function addressProblem(address: string): string | undefined {
  if (address.length <= longestPart && usual.test(address)) return problemOfName(address);
  if (!address.startsWith("/")) return "doesn't begin with a slash";
  const character = forbidden.exec(address)?.[0];
  if (character !== undefined) return `has the character ${nameOf(character)}`;
  if (address !== address.normalize("NFC")) return "isn't in Unicode's normal form NFC";
  const parts = address.slice(1).split("/");
  if (parts.slice(0, -1).includes("")) return "has two slashes in a row";
  const dotted = parts.find((part) => part.startsWith(".") || part.endsWith("."));
  if (dotted !== undefined) return `has the part ${dotted}, which begins or ends with a full stop`;
  if (parts.some((part) => bytesOf(part) > longestPart)) return `has a part longer than ${longestPart} bytes`;
  if (bytesOf(address) > longest) return `is longer than ${longest} bytes`;
  return problemOfName(address);
}

function problemOfName(address: string): string | undefined {
  return address.endsWith("/index.html")
    ? "ends with index.html; write the folder's address, with its slash"
    : undefined;
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** A character as it can be printed. */
function nameOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return /[!-~]/.test(character) ? character : `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
}
