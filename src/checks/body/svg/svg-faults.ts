import { SaxesParser, type SaxesAttributeNS, type SaxesTagNS } from "saxes";
import {
  isInert,
  svgAttributes,
  svgElements,
  svgNamespace,
  wordAttributes,
  xlinkNamespace,
  xmlNamespace,
  xmlnsNamespace,
} from "./allow-list.ts";
import { cssFaults } from "./css-faults.ts";

/** Something that an SVG must not hold. */
export interface SvgFault {
  message: string;
  fix: string;
  /** Both counted from 1. */
  line: number;
  column: number;
}

const deepest = 200;
/** More of one file help nobody. */
const mostFaults = 50;
const safeAddress = /^\s*(?:#|data:image\/(?:png|jpeg|jpg|gif|webp);base64,[A-Za-z0-9+/=\s]*$)/;
const addressesAllowed = "only ids in this file (#…) and embedded PNG, JPEG, GIF or WebP images are allowed.";
const takeOut = "Remove it: figures may hold only static drawings.";

/** Ends the reading of a file of which no more can be said. */
class Stop extends Error {}

/**
 * What in an SVG runs, loads or moves something when it is opened, or isn't known to do nothing. It is read as browsers do,
 * as XML; what isn't well-formed is a fault, and ends the list.
 * @param text its bytes read as UTF-8, with U+FFFD for what is none
 */
export function svgFaults(text: string): SvgFault[] {
  const faults: SvgFault[] = [];
  const add = (offset: number, message: string, fix = takeOut) => {
    if (faults.length < mostFaults) faults.push({ message, fix, ...placeOf(text, offset) });
  };
  if (/[\uFFFD\0]/.test(text)) {
    add(Math.max(0, text.search(/[\uFFFD\0]/)), "The SVG is not UTF-8 text.", "Save it as UTF-8.");
    return faults;
  }
  const parser = new SaxesParser({ xmlns: true });
  let start = 0;
  let depth = 0;
  /** The depth of the element that is refused with all that is in it. */
  let refused = Infinity;
  let style: { css: string; start: number } | undefined;
  const before = (sign: string) => Math.max(0, text.lastIndexOf(sign, parser.position - 1));

  parser.on("error", ({ message }) => {
    add(
      parser.position,
      `The SVG can't be read: ${message.replace(/^[\d:]*\s*/, "").replace(/\.$/, "")}.`,
      "Save it anew from the program that drew it.",
    );
    throw new Stop();
  });
  parser.on("xmldecl", ({ encoding, version }) => {
    if (encoding !== undefined && encoding.toLowerCase() !== "utf-8")
      add(0, `The SVG says that it is in ${encoding}.`, "Save it as UTF-8, and write UTF-8 in its first line.");
    if (version !== "1.0")
      add(0, `The SVG says that it is XML ${version}, which browsers don't read.`, "Write 1.0 in its first line.");
  });
  parser.on("doctype", (doctype) => {
    const inner = doctype.includes("[");
    add(
      before("<!DOCTYPE"),
      "The SVG has a document type, which could define what else is in it.",
      inner ? "Delete <!DOCTYPE … ]>, and write out what it defines." : "Delete <!DOCTYPE …>; no browser needs it.",
    );
  });
  parser.on("processinginstruction", ({ target }) =>
    add(before("<?"), `<?${target} … ?> is an instruction, which could load something.`),
  );
  parser.on("opentagstart", ({ name }) => {
    start = before(`<${name}`);
    depth += 1;
    if (depth <= deepest) return;
    add(start, `The elements are nested more than ${deepest} deep.`, "Save it with fewer groups in each other.");
    throw new Stop();
  });
  parser.on("opentag", (tag) => {
    if (depth > refused) return;
    const message = elementFault(tag, depth === 1);
    if (message !== undefined) {
      add(start, message, depth === 1 ? "Save it as plain SVG from the program that drew it." : takeOut);
      refused = depth;
    } else if (tag.uri === svgNamespace) {
      for (const attribute of Object.values(tag.attributes))
        for (const fault of attributeFaults(attribute))
          add(text.indexOf(attribute.name, start + tag.name.length), fault);
      if (tag.local === "style") style = { css: "", start };
    }
  });
  const addCss = (part: string) => {
    if (style) style.css += part;
  };
  parser.on("text", addCss);
  parser.on("cdata", addCss);
  parser.on("closetag", () => {
    if (style)
      for (const fault of cssFaults(style.css))
        add(Math.max(style.start, text.indexOf(fault, style.start)), cssMessage(fault));
    style = undefined;
    if (depth === refused) refused = Infinity;
    depth -= 1;
  });
  try {
    parser.write(text).close();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
  }
  return faults;
}

function elementFault({ name, local, uri }: SaxesTagNS, isRoot: boolean): string | undefined {
  if (isRoot && !(uri === svgNamespace && local === "svg"))
    return `The file's element is <${name}>, not <svg xmlns="${svgNamespace}">.`;
  if (uri === svgNamespace) return svgElements.has(local) ? undefined : `<${name}> is not allowed in a figure.`;
  return isInert(uri) ? undefined : `<${name}> is not an SVG element (namespace: ${uri || "none"}).`;
}

function attributeFaults({ name, local, uri, value }: SaxesAttributeNS): string[] {
  if (uri === xmlnsNamespace || isInert(uri)) return [];
  if (local === "href" && (uri === "" || uri === xlinkNamespace))
    return safeAddress.test(value) ? [] : [`${name} points to ${shortened(value)}; ${addressesAllowed}`];
  if (uri === xlinkNamespace) return [];
  if (uri === xmlNamespace) return local === "space" || local === "lang" ? [] : [`${name} is not allowed in a figure.`];
  if (uri === "" && (wordAttributes.has(local) || /^(aria|data)-/.test(local))) return [];
  if (uri !== "" || !svgAttributes.has(local)) return [`${name} is not allowed in a figure.`];
  return cssFaults(value).map((fault) => `In ${name}: ${cssMessage(fault)}`);
}

function cssMessage(fault: string): string {
  if (fault === "\\") return "CSS escapes (\\) are not allowed.";
  return `${shortened(fault)} in CSS is not allowed: it could load something or is unknown.`;
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

function placeOf(text: string, offset: number): { line: number; column: number } {
  const lines = text.slice(0, Math.max(0, offset)).split("\n");
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
