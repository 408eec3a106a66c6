import { facetsWithPages } from "#piece/facet-groups.ts";
import { listed } from "#piece/listed.ts";

/** What pieces are listed by beside their dates, for a sentence: `topic, region … and author`. */
export const waysToBrowse = listed(facetsWithPages.map(({ singular }) => singular.toLowerCase()));

/** What the names of the index name beside people: `topics, regions … and series`. */
export const namedBesidePeople = listed(
  facetsWithPages.filter(({ vocabulary }) => vocabulary !== "people").map(({ label }) => label.toLowerCase()),
);
