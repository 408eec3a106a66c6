import type { APIRoute } from "astro";
import { contents } from "#archive/astro.ts";
import { openSearch } from "#exports/opensearch.ts";

export const GET: APIRoute = async () => {
  const text = openSearch((await contents()).site);
  return new Response(text, { headers: { "content-type": "application/opensearchdescription+xml" } });
};
