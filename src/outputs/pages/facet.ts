import { facetsWithPages } from "#piece/facet-groups.ts";
import type { Facet } from "#piece/facets.ts";
import { entityAddress } from "#views/entities.ts";
import { entryBytes, leavesOf } from "#views/paging.ts";
import type { Material } from "../material.ts";
import type { PageOutput } from "../output.ts";
import { pagesOfList, type ListPlace } from "../paged-list.ts";

/** What a page of a facet shows: its entries. */
export interface FacetModel {
  label: string;
  archive: string;
  entities: { address: string; name: string; description: string | undefined; pieces: number }[];
  place: ListPlace;
}

/** The pages of every facet, which stand also where it has no entries; navigation then leaves them out. */
export function facetPages({ entitiesOf, vocabularies, site }: Material): PageOutput<FacetModel>[] {
  return facetsWithPages.flatMap((facet) => {
    const entities = entitiesOf(facet);
    const used = Object.keys(vocabularies[facet.vocabulary]).length > 0;
    const parts = facet.pages === "header" ? (["header", "browse"] as const) : (["browse"] as const);
    return pagesOfList({
      kind: "facet",
      leaves: leavesOf(entities, ({ name, description }) => entryBytes(name, description)),
      recorded: { kind: "page", target: "" },
      address: (number) => pageAddress(facet, number),
      ...(used && { navigation: { text: facet.label, in: parts } }),
      changed: () => undefined,
      model: (items, place): FacetModel => ({
        label: facet.label,
        archive: site.name,
        entities: items.map(({ id, name, description, pieces: own }) => ({
          address: entityAddress(facet, id),
          name,
          description,
          pieces: own.length,
        })),
        place,
      }),
    });
  });
}

/** Further pages can't stand below the facet, where every name may be an entity's. */
function pageAddress({ id }: Facet, number: number): string {
  return number === 1 ? `/${id}/` : `/${id}-${number}/`;
}
