/** How characters that mean something to TeX are written. Braces as commands, since BibTeX counts them even when escaped. */
const commands: Record<string, string> = {
  "{": "{\\textbraceleft}",
  "}": "{\\textbraceright}",
  "\\": "{\\textbackslash}",
  "~": "{\\textasciitilde}",
  "^": "{\\textasciicircum}",
  "<": "{\\textless}",
  ">": "{\\textgreater}",
  "|": "{\\textbar}",
  "&": "\\&",
  $: "\\$",
  "%": "\\%",
  "#": "\\#",
  _: "\\_",
};

/** What TeX would not print as it stands: the characters above, and runs that it joins into dashes, quotation marks and Spanish marks. */
const misread = /[{}\\~^<>|&$%#_]|-{2,}|'{2,}|`{2,}|,{2,}|[?!]`+/g;

/** A text as TeX reads it; letters of any script stay as they are, in UTF-8. */
export function latexText(text: string): string {
  return text.replace(misread, (found) => commands[found] ?? [...found].join("{}"));
}
