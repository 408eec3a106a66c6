/** A page of a batch as Pagefind indexed it. */
export interface BatchPage {
  /** Its address inside the site. */
  url: string;
  /** Names what its fragment holds, which is its text for results: a hash in hexadecimal digits. */
  hash: string;
  /** The number of its words. */
  words: number;
}

/** The index of a batch of pieces, from which those of shards are merged. */
export interface Batch {
  /** The version of the format, Pagefind's own. */
  version: string;
  /** The names of what pages say of their pieces, such as `title`. */
  fields: string[];
  pages: BatchPage[];
  /** The fragment of each page, compressed. */
  fragments: Uint8Array[];
  /** The words with their pages, in the order of their bytes; see readWords. */
  words: Uint8Array;
}

/** What of a batch isn't bytes, and how many bytes each fragment takes. */
interface Head extends Pick<Batch, "version" | "fields" | "pages"> {
  sizes: number[];
}

/** A batch as a file: the size of its head in four bytes, the head as JSON, the fragments and the words. */
export function packBatch({ version, fields, pages, fragments, words }: Batch): Uint8Array {
  const head: Head = { version, fields, pages, sizes: fragments.map(({ length }) => length) };
  const text = Buffer.from(JSON.stringify(head));
  const size = Buffer.alloc(4);
  size.writeUInt32LE(text.length);
  return Buffer.concat([size, text, ...fragments, words]);
}

/** Reads what packBatch wrote. */
export function unpackBatch(file: Uint8Array): Batch {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.length);
  let at = 4 + bytes.readUInt32LE();
  const { sizes, ...head } = JSON.parse(bytes.toString("utf8", 4, at)) as Head;
  const fragments = sizes.map((size) => bytes.subarray(at, (at += size)));
  return { ...head, fragments, words: bytes.subarray(at) };
}
