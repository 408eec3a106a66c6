import { withBase } from "#piece/permalink.ts";
import type { Site } from "#piece/settings.ts";
import { xmlDocument } from "./feeds/xml.ts";

/** The lengths that the format allows, in characters. */
const longest = { shortName: 16, longName: 48, description: 1024, attribution: 256 } as const;

/** The address of the description, without the base. */
const openSearchAddress = "/opensearch.xml";

/** How a browser can search the archive, as an OpenSearch description document (OpenSearch 1.1, draft 6). */
export function openSearch({ name, tagline, description, origin, base, language, rights }: Site): string {
  const at = (path: string) => origin + withBase(base, path);
  return xmlDocument({
    OpenSearchDescription: {
      "@_xmlns": "http://a9.com/-/spec/opensearch/1.1/",
      ShortName: shortened(name, longest.shortName),
      Description: shortened(description ?? tagline ?? `Search the full text of ${name}`, longest.description),
      Url: [
        { "@_type": "text/html", "@_template": `${at("/search/")}?q={searchTerms}` },
        {
          "@_type": "application/opensearchdescription+xml",
          "@_rel": "self",
          "@_template": at(openSearchAddress),
        },
      ],
      LongName: shortened(name, longest.longName),
      Image: { "@_type": "image/svg+xml", "#text": at("/icon.svg") },
      Attribution: rights === undefined ? undefined : shortened(rights, longest.attribution),
      Language: language,
      InputEncoding: "UTF-8",
      OutputEncoding: "UTF-8",
    },
  });
}

/** A text of one line that is no longer than allowed, cut between words where it can be. */
function shortened(text: string, most: number): string {
  const characters = [...text.replaceAll(/\s+/g, " ").trim()];
  if (characters.length <= most) return characters.join("");
  const cut = characters.slice(0, most);
  const space = characters[most] === " " ? most : cut.lastIndexOf(" ");
  return cut.slice(0, space > 0 ? space : most).join("");
}
