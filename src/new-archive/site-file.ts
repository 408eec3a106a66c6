import { stringify } from "yaml";
import { siteSchema, type SiteSettings } from "#piece/settings.ts";
import { commented } from "./comments.ts";
import { schemaLine } from "./schema-line.ts";

/** What settings without a default may look like. */
const examples: SiteSettings = {
  tagline: "What the archive holds, in a line",
  description: "What the archive is, whom it is for and what it holds.",
  rights: "Text by the authors",
  license: "https://creativecommons.org/licenses/by/4.0/",
  contact: "editor@example.org",
  search: { endpoint: "https://search.example.org/archive/_search" },
};

/** The text of site.yaml: what is given is set, every other setting stands as a comment, with its default or an example. */
export function siteFile(given: SiteSettings): string {
  const settings = Object.entries(siteSchema.shape).map(([name, schema]) => {
    const value = given[name as keyof SiteSettings];
    const setting = stringify({
      [name]: value ?? schema.safeParse(undefined).data ?? examples[name as keyof SiteSettings] ?? "",
    });
    return commented(schema.description ?? "") + (value === undefined ? setting.replaceAll(/^(?=.)/gm, "# ") : setting);
  });
  return `${schemaLine("site")}\n${settings.join("\n")}`;
}
