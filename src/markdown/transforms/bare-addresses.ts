import type { Processor } from "unified";

/** What the parser tries at a character of the text. */
interface Construct {
  name?: string;
}

/** The part of an extension of micromark that is about text, by the code of a character. */
interface Extension {
  text?: Record<string, Construct | Construct[]>;
}

/** What has to stand in a text, as it is written, for it to hold a bare address of each kind. */
const signs: Record<string, RegExp> = { emailAutolink: /@/, wwwAutolink: /www\./i, protocolAutolink: /https?:\/\//i };

/**
 * A plugin that looks for bare addresses only if a body has their signs, since trying each word takes more than half of
 * the time of parsing. It comes after remark-gfm, which looks for them everywhere.
 */
export function bareAddresses(body: string) {
  const isPossible = ({ name = "" }: Construct) => signs[name]?.test(body) ?? true;
  return function (this: Processor): void {
    const data = this.data() as { micromarkExtensions: Extension[] };
    data.micromarkExtensions = data.micromarkExtensions.map(({ text = {}, ...extension }) => ({
      ...extension,
      text: Object.fromEntries(
        Object.entries(text).flatMap(([code, constructs]) => {
          const possible = [constructs].flat().filter(isPossible);
          return possible.length > 0 ? [[code, possible]] : [];
        }),
      ),
    }));
  };
}
