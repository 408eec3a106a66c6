import type { Element, Root } from "hast";
import { SKIP, visit } from "unist-util-visit";
import { figureScheme } from "#markup/schemes.ts";
import { element, isElement } from "../hast.ts";

/**
 * Makes a paragraph that holds one image and nothing else a figure, with the image's title as its caption,
 * and gives every image of content/figures/ an address that doesn't depend on where the piece's file lies:
 * `../../figures/1999/map.svg` becomes `figure:1999/map.svg` (place.ts makes that the published address).
 */
export function figures() {
  return (tree: Root): void => {
    visit(tree, "element", (node, index, parent) => {
      if (node.tagName === "p" && parent && index !== undefined) {
        const image = onlyImage(node);
        if (image) {
          parent.children[index] = toFigure(image);
          return [SKIP, index];
        }
      }
      if (node.tagName === "img") node.properties = imageProperties(node);
      return undefined;
    });
  };
}

function onlyImage(paragraph: Element): Element | undefined {
  const children = paragraph.children.filter((child) => child.type !== "text" || child.value.trim() !== "");
  const [image] = children;
  return children.length === 1 && isElement(image, "img") ? image : undefined;
}

function toFigure(image: Element): Element {
  const { title, ...properties } = image.properties;
  const caption =
    typeof title === "string" && title !== "" ? [element("figcaption", {}, [{ type: "text", value: title }])] : [];
  return { ...element("figure", {}, [{ ...image, properties }, ...caption]), position: image.position };
}

/** The address comes first, where place.ts looks for it. */
function imageProperties(image: Element): Element["properties"] {
  const { src, alt, ...rest } = image.properties;
  const figure = typeof src === "string" ? /^(?:\.\.\/)*figures\/(.+)$/.exec(src)?.[1] : undefined;
  return {
    src: figure === undefined ? src : figureScheme + figure,
    alt: alt ?? "",
    ...rest,
    loading: "lazy",
    decoding: "async",
  };
}
