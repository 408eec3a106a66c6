import { formatDate, isMoment, printedDate, toMoment } from "#piece/dates.ts";
import { issuedOn, listedName, type CslItem } from "./csl.ts";

/**
 * Items as a RIS file in UTF-8. Each field is one line, however long, since readers put broken lines together differently.
 * RIS knows no names that stand as they are: readers take what follows a comma for given names. Nor does it know ranges
 * and doubts, so that its date is the first, and the whole stands in the note.
 */
export function ris(items: readonly CslItem[]): string {
  return items
    .map((item) => [...fields(item), ["ER", ""]].map(([tag, value]) => `${tag}  - ${value}\r\n`).join(""))
    .join("");
}

function fields(item: CslItem): [tag: string, value: string][] {
  const issued = toMoment(issuedOn(item));
  const [year = "", month = "", day = ""] = printedDate(issued).split("-");
  const dated = isMoment(issued.text) ? "" : `Published ${formatDate(issued)}. `;
  return [
    ["TY", "ELEC"],
    ["ID", item.id],
    ...(item.author ?? []).map((author): [string, string] => ["AU", listedName(author)]),
    ["TI", item.title],
    ["T2", item["container-title"]],
    ["PY", year],
    ["DA", `${year}/${month}/${day}/`],
    ["LA", item.language],
    ["UR", item.URL],
    ["N1", dated + item.note],
  ];
}
