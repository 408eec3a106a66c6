import { button, make } from "./dom.ts";

/** Something that narrows the results, and the way to take it off. */
export interface Chip {
  text: string;
  remove: () => void;
}

/** What narrows the results, each with a button that takes it off. */
export function chipList(chips: readonly Chip[]): HTMLElement[] {
  return chips.map(({ text, remove }) => {
    const off = button("×", remove, { class: "no-print", "aria-label": `Remove ${text}`, "data-key": `chip ${text}` });
    return make("li", { class: "chip" }, text, off);
  });
}
