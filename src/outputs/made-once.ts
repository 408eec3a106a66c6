import type { Archive } from "#archive/archive.ts";

/** Memoises a function of an archive as it was read: one value for each archive, kept for as long as the archive is. */
export function madeOnce<Made>(make: (archive: Archive) => Made): (archive: Archive) => Made {
  const kept = new WeakMap<Archive, { made: Made }>();
  return (archive) => {
    const known = kept.get(archive);
    if (known) return known.made;
    const made = make(archive);
    kept.set(archive, { made });
    return made;
  };
}
