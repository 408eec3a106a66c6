import type { Bin } from "../facts/histogram.ts";
import { button, make } from "./dom.ts";

/**
 * The results by time, as a row of buttons as high as there are results; each narrows the search to its span.
 * @param onChoose takes the bin that a reader chose
 */
export function histogram(bins: readonly Bin[], onChoose: (bin: Bin) => void): HTMLElement | undefined {
  if (bins.length < 2) return undefined;
  const most = Math.max(...bins.map(({ count }) => count), 1);
  const list = make("ul", { class: "histogram" });
  for (const bin of bins) {
    const name = `${bin.label}: ${bin.count} ${bin.count === 1 ? "piece" : "pieces"}`;
    const bar = button("", () => onChoose(bin), { "aria-label": name, title: name });
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    svg.setAttribute("viewBox", "0 0 1 100");
    svg.setAttribute("preserveAspectRatio", "none");
    svg.setAttribute("aria-hidden", "true");
    const height = Math.round((bin.count / most) * 98);
    const rect = document.createElementNS("http://www.w3.org/2000/svg", "rect");
    const place = { x: "0.1", width: "0.8", y: String(100 - height), height: String(height), class: "fill-accent" };
    for (const [attribute, value] of Object.entries(place)) rect.setAttribute(attribute, value);
    svg.append(rect);
    bar.append(svg);
    if (bin.count === 0) bar.disabled = true;
    list.append(make("li", {}, bar));
  }
  const axis = make("p", { class: "flex justify-between text-small text-quiet", "aria-hidden": "true" });
  axis.append(make("span", {}, bins[0]?.label ?? ""), make("span", {}, bins.at(-1)?.label ?? ""));
  return make("div", { role: "group", "aria-label": "Results by date" }, list, axis);
}
