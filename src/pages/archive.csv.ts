import type { APIRoute } from "astro";
import { contents } from "#archive/astro.ts";
import { archiveCsv } from "#exports/dumps/archive-csv.ts";

export const GET: APIRoute = async () => {
  const archive = await contents();
  return new Response(archiveCsv(archive.pieces, archive), { headers: { "content-type": "text/csv;charset=utf-8" } });
};
