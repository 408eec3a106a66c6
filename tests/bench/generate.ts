import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { stringify } from "yaml";

/** What is to be generated. */
export interface GenerateOrder {
  /** The new archive folder. */
  root: string;
  /** How many pieces. */
  pieces: number;
  /** The same seed, the same archive. */
  seed: number;
}

const syllables = [
  "ba",
  "cor",
  "den",
  "el",
  "fra",
  "gol",
  "han",
  "is",
  "jor",
  "kal",
  "lum",
  "mer",
  "nor",
  "os",
  "pel",
  "qua",
  "ris",
  "sol",
  "tar",
  "ul",
  "ven",
  "wes",
  "yor",
  "zan",
];
/** The commonest words of English prose, commonest first; they are over four tenths of it. */
const functionWords = (
  "the of and to in a that for was it as on with by is be at from he this had were but which not are have his they an or " +
  "has its their been would also all one more would when other who into there than no out so up could them these some"
).split(" ");
const functionShare = 0.43;
/** With it, the words in the middle are as frequent as in archives of essays of this length. */
const shift = 20;

const vocabularies = { topics: 40, regions: 12, places: 300, people: 400, organisations: 120, series: 30 } as const;
const firstYear = 1950;
const years = 70;

/**
 * Writes an archive of made-up pieces, about 650 words each, over seventy years and vocabularies of the size that
 * an archive of thousands of pieces has. Words are as uneven as in prose: many of them are function words, and of the
 * others few are in half of the pieces and most are rare (Zipf, with Mandelbrot's shift).
 */
export async function generateArchive({ root, pieces, seed }: GenerateOrder): Promise<void> {
  const random = randomFrom(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const name = () => Array.from({ length: 2 + below(3) }, () => syllables[below(syllables.length)]).join("");
  const words = Array.from({ length: 20_000 }, name);
  const functionWord = () => functionWords[Math.floor(functionWords.length ** random()) - 1] ?? "the";
  const telling = () => words[Math.floor((shift + 1) * ((words.length + shift) / (shift + 1)) ** random() - shift) - 1];
  const word = () => (random() < functionShare ? functionWord() : (telling() ?? "the"));
  const sentence = () => capital(Array.from({ length: 8 + below(18) }, word).join(" ")) + ".";
  const paragraph = () => Array.from({ length: 3 + below(4) }, sentence).join(" ");
  const some = (kind: keyof typeof vocabularies, most: number) => [
    ...new Set(
      Array.from({ length: below(most + 1) }, () => entryId(kind, Math.floor(vocabularies[kind] ** random()) - 1)),
    ),
  ];

  await mkdir(join(root, "pieces"), { recursive: true });
  await writeFile(
    join(root, "site.yaml"),
    stringify({ name: "A generated archive", origin: "https://generated.example", language: "en" }),
  );
  for (const [kind, size] of Object.entries(vocabularies)) {
    const entries = Array.from({ length: size }, (_, index) => [
      entryId(kind, index),
      { name: capital(`${name()} ${name()}`) },
    ]);
    await writeFile(join(root, `${kind}.yaml`), stringify(Object.fromEntries(entries)));
  }
  for (let index = 0; index < pieces; index += 1) {
    const date = new Date(Date.UTC(firstYear, 0, 1 + Math.floor((index * years * 365) / pieces)))
      .toISOString()
      .slice(0, 10);
    const frontmatter = {
      id: `${date}-${letters(index)}`,
      title: capital(Array.from({ length: 4 + below(5) }, word).join(" ")),
      slug: `piece-${index}`,
      dek: sentence(),
      byline: "The desk",
      published: date,
      summary: paragraph(),
      topics: some("topics", 3),
      regions: some("regions", 2),
      places: some("places", 3),
      people: some("people", 4),
      organisations: some("organisations", 3),
    };
    const folder = join(root, "pieces", date.slice(0, 4));
    await mkdir(folder, { recursive: true });
    const body = Array.from({ length: 7 + below(5) }, paragraph).join("\n\n");
    await writeFile(join(folder, `${date}-piece-${index}.md`), `---\n${stringify(frontmatter)}---\n\n${body}\n`);
  }
}

/** Numbers from 0 to below 1 that a seed determines (mulberry32, public domain). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function entryId(kind: string, index: number): string {
  return `${kind}-${Math.max(0, index)}`;
}

/** Letters that no other number has. */
function letters(number: number): string {
  return number.toString(26).replaceAll(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 26)));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
