import { jsonAlternate } from "#exports/alternates/json.ts";
import { markdownAlternate } from "#exports/alternates/markdown.ts";
import type { Material } from "../material.ts";
import type { FileOutput } from "../output.ts";

/** Each piece as Markdown and as JSON, also a withdrawn one, of which they say that it was withdrawn. */
export function alternates(material: Material): FileOutput[] {
  const { pieces, withdrawn, site, vocabularies, recordedDays, permalinkOf, markdownOf, digests } = material;
  const archive = { site, vocabularies, recordedDays };
  return [...pieces, ...withdrawn].flatMap((piece): FileOutput[] => {
    const basis = () => digests.of(piece);
    const recorded = { kind: piece.withdrawn ? "gone" : "file", target: piece.id } as const;
    return [
      {
        type: "file",
        kind: "alternate",
        address: `${piece.permalink}index.md`,
        recorded,
        basis,
        mediaType: "text/markdown;charset=utf-8",
        content: () => markdownAlternate(piece, archive, { markdown: markdownOf(piece), permalinkOf }),
      },
      {
        type: "file",
        kind: "alternate",
        address: `${piece.permalink}index.json`,
        recorded,
        basis,
        mediaType: "application/json",
        content: () => jsonAlternate(piece, archive),
      },
    ];
  });
}
