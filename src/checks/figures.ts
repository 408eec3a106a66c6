import type { Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { visit } from "unist-util-visit";
import type { Archive } from "#archive/archive.ts";
import { imageFormats } from "#archive/figure.ts";
import { decodeAddress } from "#piece/permalink.ts";
import type { Check } from "./check.ts";
import type { Finding } from "./finding.ts";
import { didYouMean } from "./nearest.ts";

/** Images that are missing, that are on another site, that have no text alternative, or that could run something. */
export const figuresCheck: Check = {
  codes: ["missing-figure", "remote-figure", "no-alt-text", "unsafe-figure"],
  run: ({ readings, figures }) => [
    ...readings.flatMap(({ file, rendered, bodyLine }) => {
      const images = typeof rendered === "string" ? [] : rendered.images;
      return images.flatMap(({ address, alt, line, column }) => {
        const place = { file, line: bodyLine + (line ?? 1) - 1, ...(column === undefined ? {} : { column }) };
        return [...whereabouts(address, place, figures), ...alternative(alt, place)];
      });
    }),
    ...[...figures].flatMap(([name, { svg }]) => (svg !== undefined && runsOrLoads(svg) ? [unsafe(name)] : [])),
  ],
};

type Place = Pick<Finding, "file" | "line" | "column">;

function whereabouts(address: string, place: Place, figures: Archive["figures"]): Finding[] {
  if (/^(https?:)?\/\//i.test(address))
    return [
      {
        code: "remote-figure",
        severity: "error",
        ...place,
        message: `${address} is on another site, and pages load nothing from elsewhere.`,
        fix: "Save the image in figures/<year>/ and write ../../figures/<year>/<file>.",
      },
    ];
  const name = decodeAddress(address.replace(/^figure:/, ""));
  if (address.startsWith("figure:") && figures.has(name)) return [];
  const otherwise = `Save the image in figures/<year>/ (${imageFormats.join(", ")}) and write ../../figures/<year>/<file>.`;
  return [
    {
      code: "missing-figure",
      severity: "error",
      ...place,
      message: `There is no image ${address.replace(/^figure:/, "figures/")}.`,
      fix: didYouMean(
        `figures/${name}`,
        Array.from(figures.keys(), (each) => `figures/${each}`),
        otherwise,
      ),
    },
  ];
}

function alternative(alt: string | undefined, place: Place): Finding[] {
  if (alt?.trim()) return [];
  return [
    {
      code: "no-alt-text",
      severity: "error",
      ...place,
      message: "The image has no text alternative.",
      fix: "Write what it shows between the square brackets: ![...](...).",
    },
  ];
}

function unsafe(name: string): Finding {
  return {
    code: "unsafe-figure",
    severity: "error",
    file: `figures/${name}`,
    line: 1,
    column: 1,
    message: "The SVG holds a script, an event handler, foreign content or an address on another site.",
    fix: "Take it out; a figure only draws.",
  };
}

const forbidden = new Set(["script", "foreignObject", "iframe", "object", "embed", "audio", "video", "link", "meta"]);

/** Whether an SVG, opened by itself, would run a script or load anything. */
function runsOrLoads(svg: string): boolean {
  const tree: Root = fromHtml(svg, { fragment: true, space: "svg" });
  let found = /<!ENTITY|<\?xml-stylesheet/i.test(svg);
  visit(tree, "element", (node) => {
    if (forbidden.has(node.tagName)) found = true;
    for (const [name, value] of Object.entries(node.properties)) {
      const text = String(value);
      if (/^on/i.test(name)) found = true;
      if (/href$|^src$/i.test(name) && !/^\s*(#|data:image\/(png|jpeg|gif|webp))/i.test(text)) found = true;
      if (/url\(\s*['"]?(?!#)|@import/i.test(text)) found = true;
    }
    if (node.tagName === "style" && /url\(\s*['"]?(?!#)|@import/i.test(JSON.stringify(node.children))) found = true;
  });
  return found;
}
