import { stringify } from "csv-stringify/browser/esm/sync";
import { issuedOn, listedName, type CslItem } from "./csl.ts";

/**
 * Items as CSV (RFC 4180) with a header, in UTF-8 with the mark by which spreadsheets know it. A cell that a spreadsheet
 * would take for a formula begins with an apostrophe.
 */
export function csv(items: readonly CslItem[]): string {
  const rows = items.map((item) => ({
    id: item.id,
    title: item.title,
    authors: (item.author ?? []).map(listedName).join("; "),
    date: issuedOn(item),
    archive: item["container-title"],
    url: item.URL,
    language: item.language,
    note: item.note,
  }));
  const columns = ["id", "title", "authors", "date", "archive", "url", "language", "note"];
  return stringify(rows, { columns, header: true, bom: true, escape_formulas: true, record_delimiter: "\r\n" });
}
