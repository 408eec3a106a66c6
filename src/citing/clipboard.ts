import { citationParts, plainQuotation, type Quotation } from "./citation.ts";

/** A text for the clipboard, plain and, for programs that take it, as HTML. */
interface Copy {
  plain: string;
  html: string;
}

/** A quotation for the clipboard: words, citation and link. */
export function quotationCopy(quotation: Quotation): Copy {
  const { before, title, after } = citationParts(quotation);
  const quote = document.createElement("blockquote");
  quote.cite = quotation.link;
  // Where it is pasted, it would else be read out and set as if it were in the language there.
  if (quotation.lang) quote.lang = quotation.lang;
  if (quotation.dir) quote.dir = quotation.dir;
  quote.append(...quotation.words.map((words) => withText("p", words)));
  const citation = document.createElement("p");
  citation.append(before, linked(quotation.link, title), after);
  return { plain: plainQuotation(quotation), html: quote.outerHTML + citation.outerHTML };
}

/** A link for the clipboard. */
export function linkCopy({ link }: Quotation): Copy {
  return { plain: link, html: linked(link, link).outerHTML };
}

/**
 * Puts a text on the clipboard. Browsers give pages from a file or without TLS no clipboard of their own; the older way serves there.
 * @throws Error if the browser refuses
 */
export async function putOnClipboard({ plain, html }: Copy): Promise<void> {
  const types = { "text/plain": plain, "text/html": html };
  if (isSecureContext) {
    const blobs = Object.entries(types).map(([type, text]) => [type, new Blob([text], { type })]);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    return;
  }
  const give = (event: ClipboardEvent) => {
    for (const [type, text] of Object.entries(types)) event.clipboardData?.setData(type, text);
    event.preventDefault();
  };
  document.addEventListener("copy", give, { once: true });
  // Old, but the only way where a page came over plain http.
  const copier: { execCommand(command: string): boolean } = document;
  if (!copier.execCommand("copy")) throw new Error("The browser did not copy.");
}

function linked(address: string, text: string): HTMLElement {
  const link = withText("a", text);
  link.setAttribute("href", address);
  return link;
}

function withText(name: string, text: string): HTMLElement {
  const node = document.createElement(name);
  node.textContent = text;
  return node;
}
