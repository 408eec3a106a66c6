import fc from "fast-check";
import { expect, test } from "vitest";
import { escapeAttribute, idIn, replaceTags, unescapeAttribute, type WrittenTag } from "#markup/tags.ts";

function tagsIn(html: string): WrittenTag[] {
  const tags: WrittenTag[] = [];
  replaceTags(html, (tag) => {
    tags.push(tag);
    return tag.written;
  });
  return tags;
}

test("tags are read with their names and attributes", () => {
  expect(tagsIn('<p id="p1" class="a">One.<br></p>')).toEqual([
    { written: '<p id="p1" class="a">', name: "p", closes: false, attributes: ' id="p1" class="a"' },
    { written: "<br>", name: "br", closes: false, attributes: "" },
    { written: "</p>", name: "p", closes: true, attributes: "" },
  ]);
});

test("what looks like a tag in an attribute is none", () => {
  expect(tagsIn('<a title="<b>" href="/">One.</a>').map(({ name }) => name)).toEqual(["a", "a"]);
});

test("a tag is replaced by what the function gives, as it stands", () => {
  expect(replaceTags("<i>$& 1</i>", ({ closes }) => (closes ? "$&" : "<b>"))).toBe("<b>$& 1$&");
});

test.each([
  ['<p class="a" id="p1">', "p1"],
  ['<p data-id="p1">', ""],
  ["<p>", ""],
])("the id of %s is %j", (html, id) => {
  expect(tagsIn(html).map(idIn)).toEqual([id]);
});

test("a value is read as it was before it was written", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."a&\"#x26;'<>") }), (value) => {
      const written = escapeAttribute(value);
      expect(written).not.toContain('"');
      expect(unescapeAttribute(written)).toBe(value);
    }),
  );
});
