import type { CslItem } from "./csl.ts";
import { passageNumber } from "#piece/passage-id.ts";

/**
 * An item that names a passage of its piece: in its address, and in its note, since locators belong to the citing text
 * and no format of items has a field for them.
 * @param id of a passage or a sentence, `p3` or `p3s2`
 */
export function pinpointed(item: CslItem, id: string): CslItem {
  const sentence = id.split("s")[1];
  const passage = `Paragraph ${passageNumber(id)}${sentence === undefined ? "" : `, sentence ${sentence}`}`;
  return { ...item, URL: `${item.URL}#${id}`, note: `${passage}. ${item.note}` };
}
