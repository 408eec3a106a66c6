import { describe, expect, test } from "vitest";
import { place, type Placing } from "#markdown/place.ts";
import { renderBody } from "#markdown/render.ts";

const placing: Placing = {
  base: "/archive/",
  permalinkOf: (id) => (id === "2004-04-06-a" ? "/2004/nato/" : undefined),
  sizeOf: (figure) => (figure === "1999/map.svg" ? { width: 640, height: 480 } : undefined),
  copyOf: (address) =>
    address === 'https://example.org/kept?a=1&b="2"#c'
      ? { url: "https://copies.example/?a&b", date: "2004-04-06T10:00Z" }
      : undefined,
};

const published = async (body: string, changes: Partial<Placing> = {}) =>
  place((await renderBody(body, "en")).html, { ...placing, ...changes });

describe("links", () => {
  test.each([
    ["to a piece lead to its permalink", "[x](piece:2004-04-06-a)", 'href="/archive/2004/nato/"'],
    ["to a part of a piece keep the part", "[x](piece:2004-04-06-a#p3)", 'href="/archive/2004/nato/#p3"'],
    ["to no piece lead to the front page, as the check says", "[x](piece:none#p1)", 'href="/archive/#p1"'],
    ["from the root go under the base", "[x](/2004/)", 'href="/archive/2004/"'],
    ["to the root are the base", "[x](/)", 'href="/archive/"'],
    ["from the root keep query and fragment", "[x](/a/?b=1&c=2#d)", 'href="/archive/a/?b=1&#x26;c=2#d"'],
    ["to other sites stay", "[x](https://example.org/a)", 'href="https://example.org/a"'],
    ["to other sites without a scheme stay", "[x](//example.org/a)", 'href="//example.org/a"'],
    ["within the page stay", "[x](#p1)", 'href="#p1"'],
    ["to mail stay", "<a@example.org>", 'href="mailto:a@example.org"'],
    ["in raw HTML are placed too", '<a title="t" href="/2004/">x</a>', 'href="/archive/2004/"'],
  ])("%s", async (_, body, expected) => {
    const html = await published(body);
    expect(html).toContain(`<a ${expected}`);
    expect(html).not.toMatch(/(piece|root|figure):/);
  });

  test("need no base where the archive is at the root of its host", async () => {
    expect(await published("[x](/2004/) [y](piece:2004-04-06-a)", { base: "/" })).toContain(
      '<a href="/2004/">x</a> <a href="/2004/nato/">y</a>',
    );
  });
});

describe("archived copies", () => {
  test("are named on links to what they are copies of", async () => {
    const address = "https://example.org/kept?a=1&#x26;b=&#x22;2&#x22;#c";
    expect(await published(`<a title="t" href='https://example.org/kept?a=1&b="2"#c'>x</a>`)).toContain(
      `<a href="${address}" data-originalurl="${address}"` +
        ' data-versionurl="https://copies.example/?a&#x26;b" data-versiondate="2004-04-06" title="t">x</a>',
    );
  });

  test("are named on no other link, and not in text that looks like one", async () => {
    const body =
      '[x](https://example.org/other) `<a href="https://example.org/kept">` <b title=\'<a href="//x">\'>y</b>';
    const asked: string[] = [];
    const html = await published(body, { copyOf: (address) => void asked.push(address) });
    expect(html).not.toContain("data-version");
    expect(asked).toEqual(["https://example.org/other"]);
  });
});

describe("figures", () => {
  test("have an address under the base and the size that is known", async () => {
    expect(await published("![A map](../../figures/1999/map.svg)")).toContain(
      '<img src="/archive/figures/1999/map.svg" width="640" height="480" alt="A map"',
    );
  });

  test("have no size where none is known", async () => {
    const html = await published("![A map](../../figures/1999/other.svg)");
    expect(html).toContain('<img src="/archive/figures/1999/other.svg" alt="A map"');
    expect(html).not.toContain("width");
  });

  test.each([
    ["spaces", "../../figures/1999/two%20words.png", "1999/two%20words.png", "1999/two%20words.png"],
    ["other letters", "../../figures/1999/карта.png", "1999/%D0%BA%D0%B0%D1%80%D1%82%D0%B0.png", undefined],
    ["an ampersand", "../../figures/1999/AT&T.png", "1999/AT&T.png", "1999/AT&#x26;T.png"],
    ["a hash", "../../figures/1999/no%231.png", "1999/no%231.png", "1999/no%231.png"],
  ])("may have %s in their names", async (_, address, asked, written = asked) => {
    const names: string[] = [];
    const sizeOf = (figure: string) => {
      names.push(figure);
      return { width: 1, height: 2 };
    };
    const html = await published(`![x](${address})`, { sizeOf });
    expect(names).toEqual([asked]);
    expect(html).toContain(`<img src="/archive/figures/${written}" width="1" height="2"`);
  });

  test("of other sites stay as they are", async () => {
    expect(await published("![x](https://example.org/figures/a.png)")).toContain(
      'src="https://example.org/figures/a.png"',
    );
  });
});

describe("words that look like a placeholder", () => {
  const sample = '<a href="root:/x/">';

  test("stay in text and in code", async () => {
    const html = await published(`\\<a href="root:/x/"> and \`<img src="figure:a.png"\`\n\n    ${sample}`);
    expect(html).toContain('&#x3C;a href="root:/x/">');
    expect(html).toContain('&#x3C;img src="figure:a.png"');
    expect(html).not.toContain("/archive/");
  });

  test("stay in attributes", async () => {
    const html = await published(`[x](https://example.org 'a <a href="root:/x/" b')`);
    expect(html).toContain("root:/x/");
    expect(html).not.toContain("/archive/");
  });

  test("can't be written as raw HTML", async () => {
    const html = await published('<a href="root:/x/">x</a> <img src="figure:y" alt="a"> <img src="piece:z" alt="b">');
    expect(html).toContain("<a>x</a>");
    expect(html).not.toMatch(/src=|\/archive\//);
  });
});
