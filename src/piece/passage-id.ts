/** `p3`, its sentence `p3s2`; `p3r1` and `p3r1s2` once its words were revised. */
const form = /^(p(\d+(?:r\d+)?))(?:s[1-9]\d*)?$/;

/** The id of a passage by its number and, if it was revised, that of its revision. */
export function passageId(number: number, revision = 0): string {
  return revision === 0 ? `p${number}` : `p${number}r${revision}`;
}

/** The id of a sentence of a passage, counted from 1. */
export function sentenceId(passage: string, number: number): string {
  return `${passage}s${number}`;
}

/** The id of the passage that an id names or lies in: `p3r1` of `p3r1` and of `p3r1s2`; undefined of any other id. */
export function passageOf(fragment: string): string | undefined {
  return form.exec(fragment)?.[1];
}

/** A passage as people name it, of its id or a sentence's: `3` of `p3s2`, `3r1` of its first revision; `""` of any other id. */
export function passageNumber(id: string): string {
  return form.exec(id)?.[2] ?? "";
}

/** The number of a passage and that of its revision, 0 where its words are the first. */
export function passageNumbers(id: string): [number: number, revision: number] {
  const [number = 0, revision = 0] = passageNumber(id).split("r").map(Number);
  return [number, revision];
}

/** Whether an id is that of a passage as a whole, `p3`, not of one of its sentences or of anything else. */
export function isPassage(id: string): boolean {
  return passageOf(id) === id;
}

/** Whether an id is that of a sentence, `p3s2`. */
export function isSentence(id: string): boolean {
  const passage = passageOf(id);
  return passage !== undefined && passage !== id;
}
