/*
 * What an SVG may hold: what draws, and what editors note beside it. Nothing that runs, loads, moves or holds HTML is
 * named (SVG 2, appendices F and G, less scripts, animation, links, foreign objects and what fetches images).
 */

export const svgNamespace = "http://www.w3.org/2000/svg";
export const xlinkNamespace = "http://www.w3.org/1999/xlink";
export const xmlNamespace = "http://www.w3.org/XML/1998/namespace";
export const xmlnsNamespace = "http://www.w3.org/2000/xmlns/";

/** Vocabularies that no browser knows, by the beginnings of their names: editors' own notes, licences and descriptions. */
const inert = [
  "http://sodipodi.sourceforge.net/",
  "http://www.inkscape.org/",
  "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  "http://creativecommons.org/ns#",
  "http://web.resource.org/cc/",
  "http://purl.org/dc/",
  "http://ns.adobe.com/",
  "http://www.serif.com/",
  "http://www.bohemiancoding.com/sketch/",
  "http://www.figma.com/",
];

/** Whether elements and attributes of a namespace do nothing in any browser. */
export function isInert(namespace: string): boolean {
  return inert.some((each) => namespace.startsWith(each));
}

const words = (...lines: string[]) => new Set(lines.flatMap((line) => line.split(" ")));

/** Elements of SVG. */
export const svgElements = words(
  "svg g defs symbol use switch title desc metadata style a image view",
  "path rect circle ellipse line polyline polygon text tspan textPath marker pattern clipPath mask",
  "linearGradient radialGradient stop filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix",
  "feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR",
  "feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence",
);

/** Attributes of SVG without a namespace, less `aria-…` and `data-…`, whose values are words. */
export const wordAttributes = words("id class lang role tabindex type media systemLanguage requiredFeatures version");

/** Attributes of SVG without a namespace, whose values may hold functions of CSS. */
export const svgAttributes = words(
  "baseProfile contentScriptType contentStyleType enable-background viewBox preserveAspectRatio zoomAndPan width height x y",
  "x1 y1 x2 y2 cx cy r rx ry fx fy fr dx dy rotate d pathLength points transform transform-origin gradientTransform",
  "gradientUnits patternTransform patternUnits patternContentUnits clipPathUnits maskUnits maskContentUnits markerUnits",
  "markerWidth markerHeight refX refY orient spreadMethod offset textLength lengthAdjust startOffset method spacing side",
  "style fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin stroke-miterlimit",
  "stroke-dasharray stroke-dashoffset color color-interpolation color-interpolation-filters color-rendering opacity display",
  "visibility overflow clip clip-path clip-rule mask mask-type filter flood-color flood-opacity lighting-color stop-color",
  "stop-opacity marker marker-start marker-mid marker-end paint-order vector-effect shape-rendering text-rendering",
  "image-rendering pointer-events cursor isolation mix-blend-mode font font-family font-size font-size-adjust",
  "font-stretch font-style font-variant font-weight letter-spacing word-spacing kerning text-anchor text-decoration",
  "dominant-baseline alignment-baseline baseline-shift direction unicode-bidi writing-mode glyph-orientation-horizontal",
  "glyph-orientation-vertical white-space inline-size line-height filterUnits primitiveUnits in in2 result mode operator",
  "values k1 k2 k3 k4 order kernelMatrix divisor bias targetX targetY edgeMode preserveAlpha kernelUnitLength",
  "surfaceScale diffuseConstant specularConstant specularExponent limitingConeAngle pointsAtX pointsAtY pointsAtZ azimuth",
  "elevation z scale xChannelSelector yChannelSelector stdDeviation radius baseFrequency numOctaves seed stitchTiles",
  "tableValues slope intercept amplitude exponent filterRes",
);

/** Functions of CSS that give a colour, a number, a shape, a transformation or a choice of elements; `url` is looked at by itself. */
export const cssFunctions = words(
  "rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix light-dark var calc min max clamp",
  "matrix matrix3d translate translatex translatey translate3d scale scalex scaley rotate skew skewx skewy",
  "blur brightness contrast drop-shadow grayscale hue-rotate invert opacity saturate sepia",
  "circle ellipse inset polygon path rect not is where nth-child nth-last-child nth-of-type lang and or",
);
