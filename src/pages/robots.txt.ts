import type { APIRoute } from "astro";
import { contents } from "#archive/astro.ts";
import { robots } from "#exports/robots.ts";

export const GET: APIRoute = async () => new Response(robots((await contents()).site));
