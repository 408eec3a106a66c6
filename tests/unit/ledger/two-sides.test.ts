import fc from "fast-check";
import { expect, test } from "vitest";
import { mergeLedger } from "#ledger/merge/merge-ledger.ts";
import { hashOf } from "#passages/fingerprint.ts";
import { newFolder, type Folder } from "./folder.ts";

const sentences = [
  "The tide came in at noon and the quay was wet for an hour.",
  "Nobody had thought of the ropes, which were under water.",
  "The boats were found on the next day, far down the river.",
  "The keeper of the light had seen nothing, as he said later.",
  "In the morning the harbour was closed to all but the mail.",
  "A second storm was expected by those who knew the coast.",
];
const text = fc.record({
  sentence: fc.nat(sentences.length - 1),
  word: fc.constantFrom("", " Then", " Later", " Never"),
});
const body = fc.uniqueArray(text, {
  minLength: 1,
  maxLength: 5,
  selector: ({ sentence, word }) => `${sentence} ${word}`,
});
const history = fc.record({
  base: body,
  ours: fc.array(body, { minLength: 1, maxLength: 2 }),
  theirs: fc.array(body, { minLength: 1, maxLength: 2 }),
  merged: body,
  isMarked: fc.boolean(),
});
type Body = typeof body extends fc.Arbitrary<infer Value> ? Value : never;

const id = "2004-04-05-a";
const place = (folder: Folder, passages: Body) =>
  folder.piece(
    "one",
    { id, published: "2004-04-05", slug: "one" },
    passages.map(({ sentence, word }) => `${sentences[sentence]}${word && `${word}, all went home.`}`).join("\n\n"),
  );

/** The hashes of the live passages, by their ids. */
async function livePassages(folder: Folder): Promise<Map<string, string>> {
  const fragments = [...((await folder.read()).ledger?.fragments.get(id)?.values() ?? [])];
  return new Map(
    fragments.flatMap(({ id, state, fingerprint }) => (state === "live" ? [[id, hashOf(fingerprint)]] : [])),
  );
}

/** The ledger as git leaves it where both sides added rows to one: between marks, or one after the other. */
function sideBySide(base: string, ours: string, theirs: string, isMarked: boolean): string {
  const start = base.slice(0, base.indexOf("\n#") + 1);
  const [mine, others] = [ours.slice(start.length), theirs.slice(start.length)];
  return isMarked ? `${start}<<<<<<< HEAD\n${mine}=======\n${others}>>>>>>> other\n` : start + mine + others;
}

test("whatever two branches did to one text, no passage that either published leads to other words without a note", async () => {
  await fc.assert(
    fc.asyncProperty(history, async ({ base, ours, theirs, merged, isMarked }) => {
      const folder = newFolder();
      try {
        place(folder, base);
        await folder.record("2020-01-01");
        const before = folder.ledger();
        const published = [await livePassages(folder)];
        const branch = async (bodies: Body[]) => {
          folder.write("permalinks.tsv", before);
          for (const [index, each] of bodies.entries()) {
            place(folder, each);
            await folder.record(`2020-02-0${index + 1}`);
            published.push(await livePassages(folder));
          }
          return folder.ledger();
        };
        const sides = [await branch(ours), await branch(theirs)] as const;
        folder.write("permalinks.tsv", sideBySide(before, ...sides, isMarked));
        place(folder, merged);
        await mergeLedger(await folder.read(), "2020-03-01", false);
        await folder.record("2020-03-01");
        expect(await folder.findings()).toEqual([]);
        expect(await folder.record("2020-03-02")).toEqual([]);
        const now = (await folder.read()).ledger?.fragments.get(id);
        const live = await livePassages(folder);
        for (const side of published) {
          const passages = [...side];
          expect(passages.filter(([passage]) => !now?.has(passage))).toEqual([]);
          expect(passages.filter(([passage, hash]) => live.has(passage) && live.get(passage) !== hash)).toEqual([]);
        }
      } finally {
        folder.end();
      }
    }),
    { numRuns: Number(process.env["RUNS"] ?? 20) },
  );
});
