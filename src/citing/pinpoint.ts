import { citeId } from "#markup/ids.ts";
import { passageAttribute } from "#markup/marks.ts";
import { passageNumber } from "#piece/passage-id.ts";
import { savePinpointed } from "./pinpointed-file.ts";
import { currentId } from "./current-id.ts";

/** What puts the section back to the whole piece. */
let undo: (() => void)[] = [];

/**
 * Makes the Cite section of a page speak of one passage: its address, its number where a style has one, and files that name it.
 * @param fragment the id of a passage or a sentence, also one that it had; any other puts the section back to the whole piece
 */
export function showPinpoint(fragment: string): void {
  for (const step of undo) step();
  undo = [];
  const section = document.getElementById(citeId)?.parentElement;
  const address = document.querySelector('link[rel="canonical"]')?.getAttribute("href");
  const id = currentId(fragment);
  if (!section || !address || id === undefined) return;
  const paragraph = passageNumber(id);
  for (const place of section.querySelectorAll(`[${passageAttribute}]`))
    change(place, place.getAttribute(passageAttribute)?.replace("#", paragraph) ?? "");
  for (const text of textsOf(section)) change(text, text.data.replaceAll(address, `${address}#${id}`));
  const save = (event: MouseEvent) => {
    const link = event.target instanceof Element && event.target.closest<HTMLAnchorElement>("a[download]");
    if (!link) return;
    event.preventDefault();
    void savePinpointed(section, link, id);
  };
  section.addEventListener("click", save);
  undo.push(() => section.removeEventListener("click", save));
}

function change(node: Node, text: string): void {
  const { textContent } = node;
  if (textContent === text) return;
  node.textContent = text;
  undo.push(() => (node.textContent = textContent));
}

function textsOf(section: Element): Text[] {
  const walker = document.createTreeWalker(section, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts;
}
