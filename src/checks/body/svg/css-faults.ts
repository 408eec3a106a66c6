import { cssFunctions } from "./allow-list.ts";

const localUrl = /\(\s*(["']?)#[^"'()\\\s]*\1\s*\)/y;

/**
 * What CSS holds that could load something, or hide that it does, each as it is written. Escapes are among it, since with
 * them a name can be written in many ways; without them, a function is a name before a bracket, and all names are known.
 */
export function cssFaults(css: string): string[] {
  if (css.includes("\\")) return ["\\"];
  const faults: string[] = [];
  for (const [rule, name = ""] of css.matchAll(/@([-\w]*)/g)) if (name.toLowerCase() !== "media") faults.push(rule);
  for (const { 0: call, 1: written = "", index } of css.matchAll(/([-\w\u0080-\uffff]*)\(/g)) {
    const name = written.toLowerCase();
    localUrl.lastIndex = index + name.length;
    const allowed = name === "url" ? localUrl.test(css) : name === "" || cssFunctions.has(name);
    if (!allowed) faults.push(name === "url" ? (/^[^)]{0,60}\)?/.exec(css.slice(index))?.[0] ?? call) : call);
  }
  return faults;
}
