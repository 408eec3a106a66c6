import { shortened } from "../outcome/shortened.ts";
import { dateBounds, fieldNames } from "./query.ts";

const fields = [...fieldNames, ...dateBounds].map((name) => `${name}:`);
/** Not what leads an address, nor what ends in a colon. */
const unknownField = /(\p{L}+):(?=[^\s/)])/uy;
/** One at the end of a word is known here. */
const wildcard = /\*[\p{L}\p{N}]/u;

/**
 * What to tell readers of signs that other searches know and this one takes for words; undefined for most.
 * @param text the query
 * @param start the place of a stretch without spaces, brackets and quotation marks that names no field
 * @param end the place after it
 * @param fresh whether a field could begin there
 */
export function hintAt(text: string, start: number, end: number, fresh: boolean): string | undefined {
  const stretch = text.slice(start, end);
  if (stretch === "NOT")
    return "NOT was searched as a word. To leave a word out, write a minus sign directly before it: -word.";
  if (wildcard.test(stretch))
    return `The asterisk in “${shortened(stretch)}” was ignored. It works only at the end of a word: treat* finds treaty and treaties.`;
  unknownField.lastIndex = start;
  const name = fresh ? unknownField.exec(text)?.[1] : undefined;
  if (name === undefined) return undefined;
  return `There is no field “${shortened(name)}:”, so this was searched as words. The fields are ${fields.join(" ")}.`;
}
