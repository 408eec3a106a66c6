import { dekAttribute, metaAttribute, pieceAttribute, summaryAttribute } from "#markup/marks.ts";
import { endsOf, formatDate, formatMoment, rangeDash, type Moment } from "#piece/dates.ts";
import type { Piece } from "#piece/piece.ts";

/**
 * What is indexed of a piece's page, for who has no page of it: indexed, it is the same to the byte.
 * @param html its body
 */
export function articleFor(piece: Piece, html: string): string {
  const { id, title, dek, summary, published, metadataOnly } = piece;
  return [
    `<article ${pieceAttribute}="${id}" data-pagefind-body ${metaAttribute}="piece[${pieceAttribute}]">`,
    `<h1 ${metaAttribute}="title">${escaped(title)}</h1>`,
    dek === undefined ? "" : `<p ${dekAttribute}>${escaped(dek)}</p>`,
    `<p data-pagefind-ignore><span ${metaAttribute}="published">${escaped(textOf(published))}</span></p>`,
    summary === undefined ? "" : `<div ${summaryAttribute}><p>${escaped(summary)}</p></div>`,
    metadataOnly ? "" : `<div>${html}</div>`,
    "</article>",
  ].join("");
}

function textOf(moment: Moment): string {
  const [start, end] = endsOf(moment);
  return formatMoment(start) + (end ? rangeDash(moment) + formatDate(end) : "");
}

/** As Astro writes text, since what is indexed is changed while it is HTML. */
function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}
