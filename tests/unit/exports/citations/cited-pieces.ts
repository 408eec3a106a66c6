import { cslItemOf, type CitedArchive, type CslItem } from "#exports/citations/csl.ts";
import { toPiece } from "#piece/piece.ts";
import { pieceSchema } from "#piece/schema.ts";
import { vocabularySchemas } from "#piece/vocabulary.ts";
import { siteSchema } from "#piece/settings.ts";

/** An archive with people of every kind. */
const archive: CitedArchive = {
  site: siteSchema.parse({ name: "Quay & Harbour", origin: "https://quay.example", base: "/sub/" }),
  people: {
    parts: vocabularySchemas.people.parse({ name: "Given Family", family: "Family", given: "Given" }),
    particle: vocabularySchemas.people.parse({ name: "G. de la Family", family: "de la Family", given: "G." }),
    one: vocabularySchemas.people.parse({ name: "Mononym", family: "Mononym" }),
    whole: vocabularySchemas.people.parse({ name: "Name Whole" }),
    company: vocabularySchemas.people.parse({ name: "Sand and Sons, Ltd", family: "Sons", collective: "true" }),
  },
};

/** The item of a piece with these fields; its title is `Tides`, its date 6 April 2004. */
export function item(fields: Record<string, unknown> = {}): CslItem {
  const frontmatter = pieceSchema.parse({
    id: "2004-04-06-a",
    title: "Tides",
    slug: "tides",
    published: "2004-04-06",
    ...fields,
  });
  return cslItemOf(toPiece(frontmatter, { words: 1, bodyKey: "", version: "0123456789ab", file: "" }, "en"), archive);
}
