import type { APIRoute } from "astro";
import { contents } from "#archive/astro.ts";
import { entitiesOf } from "#views/entities.ts";
import { llms } from "#exports/llms.ts";
import { topicsFacet } from "#piece/facets.ts";

export const GET: APIRoute = async () => {
  const { site, pieces, vocabularies } = await contents();
  return new Response(llms(site, pieces, entitiesOf(topicsFacet, pieces, vocabularies)));
};
