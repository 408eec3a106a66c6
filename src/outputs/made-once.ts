import type { Archive } from "#archive/archive.ts";

/** Gives what is made of an archive as it was read; of each it is made once, and kept as long as that is. */
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
