import type { Archive } from "#archive/archive.ts";
import { imageFormats } from "#archive/figure.ts";
import { figureScheme } from "#markup/schemes.ts";
import { decodeAddress } from "#piece/permalink.ts";
import type { Check } from "../check.ts";
import type { Finding } from "../finding.ts";
import { didYouMean } from "../nearest.ts";
import { svgFaults } from "./svg/svg-faults.ts";

/** Images that are missing, that are on another site, that have no text alternative, or that could do more than draw. */
export const figuresCheck: Check = {
  codes: ["missing-figure", "remote-figure", "no-alt-text", "unsafe-figure"],
  run: ({ loadedPieces, figures }) => [
    ...loadedPieces.flatMap(({ file, rendered, bodyLine }) => {
      const images = typeof rendered === "string" ? [] : rendered.images;
      return images.flatMap(({ address, alt, line, column }) => {
        const place = { file, line: bodyLine + (line ?? 1) - 1, ...(column === undefined ? {} : { column }) };
        return [...whereabouts(address, place, figures), ...alternative(alt, place)];
      });
    }),
    ...[...figures].flatMap(([name, { svg }]) => (svg === undefined ? [] : unsafe(name, svg))),
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
  const ours = address.startsWith(figureScheme);
  const path = ours ? address.slice(figureScheme.length) : address;
  const name = decodeAddress(path);
  if (ours && figures.has(name)) return [];
  const otherwise = `Save the image in figures/<year>/ (${imageFormats.join(", ")}) and write ../../figures/<year>/<file>.`;
  return [
    {
      code: "missing-figure",
      severity: "error",
      ...place,
      message: `There is no image ${ours ? `figures/${path}` : address}.`,
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

function unsafe(name: string, svg: string): Finding[] {
  return svgFaults(svg).map((fault) => ({
    code: "unsafe-figure",
    severity: "error",
    file: `figures/${name}`,
    ...fault,
  }));
}
