/** A part of a style sheet: a rule with the names that its selectors need, or an at-rule around others. */
type Part = { text: string; needs?: string[][] } | { opening: string; parts: Part[] };

/** At-rules that have rules inside, as opposed to descriptors. */
const grouping = /^@(?:container|layer|media|supports)\b/;

/** The elements and classes that an HTML text has, as Astro and the pipeline write it: `p`, `.label`. */
export function namesIn(html: string): Set<string> {
  const elements = Array.from(html.matchAll(/<([a-z][\w-]*)/gi), ([, name = ""]) => name);
  const lists = new Set(Array.from(html.matchAll(/\sclass="([^"]*)"/g), ([, names = ""]) => names));
  const classes = [...lists].flatMap((names) => names.replaceAll("&gt;", ">").replaceAll("&amp;", "&").split(/\s+/));
  return new Set([...elements, ...classes.map((name) => `.${name}`)]);
}

/**
 * Reads a style sheet, to give of it what a page needs: all but the rules for elements and classes that it doesn't have, and
 * the variables that no other rule asks for. Ids, attributes, states and what stands in a function such as `:is()` may come to
 * be, so rules are kept whatever they say of these. Declarations that minifiers wrote several times in a row stand once.
 */
export function usedRulesOf(css: string): (names: ReadonlySet<string>) => string {
  const parts = partsOf(css.replaceAll(/\/\*.*?\*\//gs, "").replaceAll(/(?<=[{;])([^{};]+;)(?=\1)/g, ""));
  // Pages are of a few hundred shapes.
  const made = new Map<string, string>();
  return (names) => {
    const shape = [...names].sort().join(" ");
    const known = made.get(shape);
    if (known !== undefined) return known;
    const rules = withUsedVariables(written(parts, names));
    made.set(shape, rules);
    return rules;
  };
}

/** A style sheet without the variables that no `var()` in it names, and without the rules that this leaves empty. */
function withUsedVariables(css: string): string {
  const used = new Set(Array.from(css.matchAll(/var\((--[\w-]+)/g), ([, name]) => name));
  let left = css.replaceAll(
    /@property (?<registered>--[\w-]+)\{[^}]*\}|(?<=[{;])(?<declared>--[\w-]+):(?:"[^"]*"|[^{};"])*;?/g,
    (text, registered?: string, declared?: string) => (used.has(registered ?? declared) ? text : ""),
  );
  for (let before = ""; left !== before;) {
    before = left;
    left = left.replaceAll(/(?<=[{};]|^)[^{};]*\{\}/g, "");
  }
  return left;
}

function written(parts: readonly Part[], names: ReadonlySet<string>): string {
  return parts
    .map((part) => {
      if ("text" in part) return part.needs?.every((each) => each.some((name) => !names.has(name))) ? "" : part.text;
      const inside = written(part.parts, names);
      return inside === "" ? "" : `${part.opening}{${inside}}`;
    })
    .join("");
}

function partsOf(css: string): Part[] {
  const parts: Part[] = [];
  let depth = 0;
  let from = 0;
  let block = 0;
  for (const { 0: token, index } of css.matchAll(/"(?:\\.|[^"\\])*"|\\.|[{};]/gs)) {
    if (token === "{" && depth++ === 0) block = index + 1;
    if (token === "}") depth--;
    if (depth > 0 || !/[};]/.test(token) || token.length > 1) continue;
    const text = css.slice(from, index + 1).trim();
    from = index + 1;
    if (token === ";") {
      parts.push({ text });
      continue;
    }
    const opening = text.slice(0, text.indexOf("{")).trim();
    if (grouping.test(opening)) parts.push({ opening, parts: partsOf(css.slice(block, index)) });
    else parts.push(opening.startsWith("@") ? { text } : { text, needs: needsOf(opening) });
  }
  return parts;
}

/** For each selector of a list, the elements and classes without which it selects nothing. */
function needsOf(selectors: string): string[][] {
  // Escaped characters are put out of the way of those that mean something.
  let plain = selectors.replaceAll(/\\(.)/g, (_, sign: string) => String.fromCharCode(escaped + sign.charCodeAt(0)));
  plain = plain.replaceAll(/\[[^\]]*\]/g, "");
  while (plain.includes("(")) {
    const simpler = plain.replaceAll(/:where\(([^(),]*)\)/g, "$1");
    plain = simpler === plain ? plain.replaceAll(/:[\w-]+\([^()]*\)/g, "") : simpler;
  }
  return plain
    .split(",")
    .map((selector) =>
      Array.from(selector.matchAll(/\.[^\s.:#>+~*]+|(?<![\w:.#-])[a-z][\w-]*/gi), ([name]) =>
        name.replaceAll(/[\ue000-\ue0ff]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - escaped)),
      ),
    );
}

/** Where in the private use area of Unicode escaped characters are put. */
const escaped = 0xe000;
