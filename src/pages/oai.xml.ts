import type { APIRoute } from "astro";
import { contents } from "#archive/astro.ts";
import { staticRepository } from "#exports/oai.ts";

export const GET: APIRoute = async () => {
  const archive = await contents();
  return new Response(staticRepository(archive.pieces, archive), { headers: { "content-type": "text/xml" } });
};
