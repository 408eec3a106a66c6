import { datedText } from "./dated-text.ts";
import type { Importer } from "./importer.ts";

/** Every importer; the first that accepts a capture reads it. */
export const importers: readonly Importer[] = [datedText];
