import { pageId } from "#markup/page-id.ts";

type Child = Node | string | undefined;

/**
 * Makes an element.
 * @param attributes those with the value undefined or false are left out, those with true are empty
 * @param children texts are never taken for markup
 */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, string | number | boolean | undefined> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const node = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes))
    if (value !== undefined && value !== false) node.setAttribute(attribute, value === true ? "" : String(value));
  node.append(...children.filter((child) => child !== undefined));
  return node;
}

/** A button with a text and what it does. */
export function button(text: string, onClick: () => void, attributes: Record<string, string> = {}): HTMLButtonElement {
  const node = make("button", { type: "button", ...attributes }, text);
  node.addEventListener("click", onClick);
  return node;
}

/**
 * The element of the page with an id.
 * @param name the id without `page-`, with which all ids begin that are the page's own and not of a text
 * @throws Error if there is none of that kind
 */
export function get<Kind extends HTMLElement>(name: string, kind: new () => Kind): Kind {
  const node = document.getElementById(pageId(name));
  if (!(node instanceof kind)) throw new Error(`The page has no ${name}.`);
  return node;
}
