import { defineCollection } from "astro:content";
import { handoff } from "dateline:workspace";
import { collectionSchemas as schemas, handoffLoader } from "#archive/collections.ts";

const from = (name: keyof typeof schemas) => handoffLoader(name, handoff);

/** The collections from which pages are made, as Astro takes them. */
export const collections = {
  site: defineCollection({ loader: from("site"), schema: schemas.site }),
  pieces: defineCollection({ loader: from("pieces"), schema: schemas.pieces }),
  figures: defineCollection({ loader: from("figures"), schema: schemas.figures }),
  people: defineCollection({ loader: from("people"), schema: schemas.people }),
  places: defineCollection({ loader: from("places"), schema: schemas.places }),
  regions: defineCollection({ loader: from("regions"), schema: schemas.regions }),
  organisations: defineCollection({ loader: from("organisations"), schema: schemas.organisations }),
  topics: defineCollection({ loader: from("topics"), schema: schemas.topics }),
  series: defineCollection({ loader: from("series"), schema: schemas.series }),
  kinds: defineCollection({ loader: from("kinds"), schema: schemas.kinds }),
};
