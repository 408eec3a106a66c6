import { llms } from "#exports/llms.ts";
import { staticRepository } from "#exports/oai.ts";
import { openSearch } from "#exports/opensearch.ts";
import { robots } from "#exports/robots.ts";
import { topicsFacet } from "#piece/facets.ts";
import type { Material } from "../material.ts";
import type { FileOutput } from "../output.ts";

/** Descriptions of the archive for machines: OAI-PMH, OpenSearch, llms.txt and robots.txt. */
export function harvesting({ site, pieces, vocabularies, recordedDays, entitiesOf, digests }: Material): FileOutput[] {
  const files: Pick<FileOutput, "address" | "mediaType" | "content" | "basis">[] = [
    {
      address: "/oai.xml",
      mediaType: "text/xml",
      basis: () => digests.ofAll(pieces),
      content: () => staticRepository(pieces, { site, vocabularies, recordedDays }),
    },
    {
      address: "/opensearch.xml",
      mediaType: "application/opensearchdescription+xml",
      content: () => openSearch(site),
    },
    {
      address: "/llms.txt",
      mediaType: "text/plain;charset=utf-8",
      content: () => llms(site, pieces, entitiesOf(topicsFacet)),
    },
    { address: "/robots.txt", mediaType: "text/plain;charset=utf-8", content: () => robots(site) },
  ];
  return files.map((file) => ({ type: "file", kind: "harvesting", recorded: { kind: "file", target: "" }, ...file }));
}
