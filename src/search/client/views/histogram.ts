import { countPieces } from "#piece/count.ts";
import type { Bin } from "../facts/histogram.ts";
import { button, make } from "./dom.ts";

/**
 * The results by time, as a row of buttons as high as there are results; each narrows the search to its span. The row is
 * one stop of the tab key, and the arrow keys go along it.
 * @param onChoose takes the bin that a reader chose
 */
export function histogram(bins: readonly Bin[], onChoose: (bin: Bin) => void): HTMLElement | undefined {
  if (bins.length < 2) return undefined;
  const most = Math.max(...bins.map(({ count }) => count), 1);
  const bars = bins.map((bin) => bar(bin, most, onChoose));
  const enabled = bars.filter(({ disabled }) => !disabled);
  enabled.forEach((each, place) => (each.tabIndex = place === 0 ? 0 : -1));
  const list = make("ul", { class: "histogram" }, ...bars.map((each) => make("li", {}, each)));
  const enter = (next: HTMLButtonElement) => enabled.forEach((each) => (each.tabIndex = each === next ? 0 : -1));
  // Also where the focus is given back to a bar that was made anew.
  list.addEventListener("focusin", ({ target }) => enter(target as HTMLButtonElement));
  list.addEventListener("keydown", (event) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const next = step && enabled[enabled.findIndex((each) => each === document.activeElement) + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
  const axis = make(
    "p",
    { class: "flex justify-between text-small text-quiet", "aria-hidden": "true" },
    make("span", {}, bins[0]?.label),
    make("span", {}, bins.at(-1)?.label),
  );
  return make("div", { role: "group", "aria-label": "Results by date" }, list, axis);
}

function bar(bin: Bin, most: number, onChoose: (bin: Bin) => void): HTMLButtonElement {
  const name = `${bin.label}: ${countPieces(bin.count)}`;
  const node = button("", () => onChoose(bin), {
    "aria-label": name,
    title: name,
    "data-key": `bin ${bin.dates.join("/")}`,
  });
  const height = Math.round((bin.count / most) * 98);
  const rect = shape("rect", { x: 0.1, width: 0.8, y: 100 - height, height, class: "fill-accent" });
  const svg = shape("svg", { viewBox: "0 0 1 100", preserveAspectRatio: "none", "aria-hidden": "true" });
  svg.append(rect);
  node.append(svg);
  node.disabled = bin.count === 0;
  return node;
}

function shape(name: string, attributes: Record<string, string | number>): SVGElement {
  const node = document.createElementNS("http://www.w3.org/2000/svg", name) as SVGElement;
  for (const [attribute, value] of Object.entries(attributes)) node.setAttribute(attribute, String(value));
  return node;
}
