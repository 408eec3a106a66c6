import { sync } from "astro";

/** Writes Astro's own types, which type checking needs. */
await sync({ logLevel: "warn" });
