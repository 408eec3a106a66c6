import fc from "fast-check";
import { expect, test } from "vitest";
import { newFolder, type Folder } from "./folder.ts";

const pieces = ["2004-a", "2004-b"] as const;
const step = fc.record({
  piece: fc.constantFrom(...pieces),
  year: fc.constantFrom("2004", "2005"),
  slug: fc.constantFrom("u", "v", "w"),
});

test("whatever is renamed, every address ever recorded leads to the piece that it was recorded for", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 8 }), async (steps) => {
      const folder = newFolder();
      try {
        const now = new Map([
          ["2004-a", "/2004/one/"],
          ["2004-b", "/2004/two/"],
        ]);
        const ever = new Map([...now].map(([id, address]) => [address, id]));
        for (const [id, address] of now) place(folder, id, address);
        await folder.record("2020-01-01");
        for (const { piece, year, slug } of steps) {
          const address = `/${year}/${slug}/`;
          const before = now.get(piece) ?? "";
          const isFree = (ever.get(address) ?? piece) === piece;
          place(folder, piece, address);
          const errors = (await folder.findings()).filter((finding) => finding.startsWith("taken-address"));
          // Two at one address are another check's.
          const isShared = now.get(other(piece)) === address;
          expect(isShared || errors.length > 0).toBe(isShared || !isFree);
          if (!isFree) {
            place(folder, piece, before);
            continue;
          }
          now.set(piece, address);
          ever.set(address, piece);
          await folder.record("2020-01-02");
          expect(await folder.findings()).toEqual([]);
          const redirects = new Map((await folder.redirects()).map((line) => line.split(" ") as [string, string]));
          for (const [old, id] of ever)
            for (const file of ["", "cite.bib", "index.md"])
              expect(redirects.get(old + file) ?? old + file).toBe((now.get(id) ?? "") + file);
        }
      } finally {
        folder.end();
      }
    }),
    { numRuns: 20 },
  );
});

function other(piece: string): string {
  return piece === pieces[0] ? pieces[1] : pieces[0];
}

function place(folder: Folder, id: string, address: string): void {
  const [, published = "", slug = ""] = address.split("/");
  folder.piece(id, { id, published, slug });
}
