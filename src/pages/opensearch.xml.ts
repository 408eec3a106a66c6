import type { APIRoute } from "astro";
import { contents } from "#archive/astro.ts";
import { openSearch } from "#exports/opensearch.ts";

export const GET: APIRoute = async () => new Response(openSearch((await contents()).site));
