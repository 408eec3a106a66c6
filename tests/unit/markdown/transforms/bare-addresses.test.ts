import fc from "fast-check";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { expect, test } from "vitest";
import { bareAddresses } from "#markdown/transforms/bare-addresses.ts";

const everywhere = () => unified().use(remarkParse).use(remarkGfm, { singleTilde: false });

test.each([
  ["Words of a text, [linked](piece:2004-04-06-a) ~~or~~ not.", []],
  ["Write to desk@quay.example.", ["emailAutolink"]],
  ["See WWW.quay.example.", ["wwwAutolink"]],
  ["See [this](https://quay.example/).", ["protocolAutolink"]],
])("in %s it looks for %o", (body, names) => {
  const { micromarkExtensions } = everywhere().use(bareAddresses(body)).freeze().data() as {
    micromarkExtensions: { text: Record<string, { name: string }[]> }[];
  };
  const tried = micromarkExtensions.flatMap(({ text }) =>
    Object.values(text)
      .flat()
      .map(({ name }) => name),
  );
  expect(new Set(tried.filter((name) => name.endsWith("Autolink")))).toEqual(new Set(names));
  expect(tried).toContain("strikethrough");
});

test("it finds what is found by looking everywhere", () => {
  const parts =
    "the www.x.example http://a.example https://b.example/c a@b.example a@b &#64; &commat; WWW.y.z \\@ ww\\w. http\\:// *em* `www.q.r` ~~s~~ [l](http://q.r) <z@z.z> | - [^1] .".split(
      " ",
    );
  const body = fc
    .array(fc.tuple(fc.constantFrom(...parts), fc.constantFrom(" ", "", "\n", "/")))
    .map((each) => each.flat().join(""));
  fc.assert(
    fc.property(body, (text) => {
      expect(everywhere().use(bareAddresses(text)).parse(text)).toEqual(everywhere().parse(text));
    }),
  );
});
