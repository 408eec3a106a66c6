import fc from "fast-check";
import { SaxesParser } from "saxes";
import { expect, test } from "vitest";
import { xmlDocument } from "#exports/feeds/xml.ts";

/** Saxes refuses whatever XML 1.0 does, characters too. */
function readXml(xml: string): { text: string; attribute: string } {
  const read = { text: "", attribute: "" };
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("text", (text) => (read.text += text));
  parser.on("opentag", ({ attributes }) => (read.attribute = attributes["said"] ?? read.attribute));
  parser.write(xml).close();
  return { ...read, text: read.text.trim() };
}

test("a document gives back every text, less the characters that XML can't say", () => {
  const awkward = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({
      unit: fc.constantFrom(
        ..."]<>&\"'!-[CDATA?\u0000\u0008\u000b\u001f\u007f\u0085\u200f\u202e\ufffe\uffff𝄞\ud800\udc00",
      ),
    }),
    fc.constantFrom("]]>", "<!--", "-->", "&amp;", "&#0;", "<?xml?>", "</r>", "a\ud800", "\udfffb", "שלום\u200f", " "),
  );
  fc.assert(
    fc.property(awkward, (given) => {
      const text = `.${given.replaceAll(/\s/g, "_")}.`;
      // oxlint-disable-next-line no-control-regex
      const sayable = text.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, "");
      expect(readXml(xmlDocument({ r: { "@_said": text, "#text": text } }))).toEqual({
        text: sayable,
        attribute: sayable,
      });
    }),
    { numRuns: 500 },
  );
});
