import { describe, expect, test } from "vitest";
import { toCapture } from "#importers/capture.ts";
import { datedText } from "#importers/dated-text.ts";

const capture = (...lines: string[]) => toCapture("page.txt", new TextEncoder().encode(lines.join("\n")));
const markdown = (paragraphs: string[]) => `${paragraphs.join("\n\n")}\n`;
const parse = (...lines: string[]) => datedText.parse(capture(...lines));

const first = "The mills along the river have agreed to share their hours for the rest of the summer.";
const second = "Nobody at the upper mills had asked for such a plan before the water fell in May.";
const third = "The lower mills will begin at noon, and the last wheel is to stop before nine.";

describe("what dated text accepts", () => {
  test.each([
    ["no date", ["A Title", "", first, "", second], /date of publication/],
    ["a date in digits only", ["A Title", "", "04/06/2004", "", first, "", second], /line 3 has one in digits only/],
    [
      "a date of revision only",
      ["A Title", "", "Updated", "", "6 April 2004", "", first, "", second],
      /line 5 says only when the page was updated/,
    ],
    [
      "a date below its text only",
      ["A Title", "", first, "", second, "", third, "", "6 April 2004", "", third, "", second],
      /date of publication/,
    ],
    ["no text", ["A Title", "", "6 April 2004", "", "Too short."], /a paragraph of text/],
    ["no title", ["6 April 2004", "", first, "", second], /a title/],
  ])("isn't a page with %s", (_, lines, lack) => {
    const { accepted, lacks } = datedText.accepts(capture(...lines));
    expect(accepted).toBe(false);
    expect(lacks.join()).toMatch(lack);
    expect(() => parse(...lines)).toThrow(RangeError);
  });
});

test.each(["<!doctype html>", "{\\rtf1 ", "\0"])("a page in another format isn't dated text: %j", (beginning) => {
  expect(datedText.accepts(capture(`${beginning}The Mills`, "6 April 2004", first, second))).toEqual({
    accepted: false,
    lacks: [],
  });
});

describe("the head", () => {
  test.each([
    ["title, dateline", ["The Mills", "6 April 2004"]],
    ["dateline, title", ["6 April 2004", "The Mills"]],
    ["title, dateline, heading", ["The Mills", "6 April 2004", "What the owners of the mills agreed"]],
  ])("is found in the order %s", (_, head) => {
    const { frontmatter } = parse(...head, "", first, "", second);
    expect(frontmatter).toMatchObject({ title: "The Mills", dateline: "6 April 2004", published: "2004-04-06" });
  });

  test("a date in a title doesn't date the page", () => {
    const { frontmatter } = parse("The Treaty of 29 May 2002", "", "1 June 2003", "", first, "", second);
    expect(frontmatter).toMatchObject({ title: "The Treaty of 29 May 2002", published: "2003-06-01" });
  });
});

describe("the text", () => {
  const head = ["The Mills", "", "6 April 2004", ""];

  test.each([
    ["one paragraph to a block", [first, "", second, "", third]],
    ["one block of paragraphs", [first, second, third]],
    ["two paragraphs of like length in one block", [first, second]],
    ["two in the first block and more below", [first, `${second} ${second} ${second} ${second}`, "", third]],
  ])("keeps its first paragraph: %s", (_, text) => {
    const { body, frontmatter } = parse(...head, ...text);
    expect(body).toBe(markdown(text.filter((line) => line !== "")));
    expect(frontmatter.summary).toBeUndefined();
  });

  test("resumes below boilerplate that stands within it", () => {
    const { body } = parse(...head, first, "", "12 comments", "", "Related", "", "Most Popular", "", second, "", third);
    expect(body).toBe(markdown([first, second, third]));
  });

  test("resumes below an invitation to comment that stands within it", () => {
    const { body } = parse(...head, first, "", second, "", third, "", "Join the conversation", "", second, "", third);
    expect(body).toBe(markdown([first, second, third, second, third]));
  });

  test("says so where a paragraph alone was left out below it", () => {
    const { body, notes } = parse(...head, first, "", second, "", "Most Popular", "", third);
    expect(body).toBe(markdown([first, second]));
    expect(notes).toContain("Left out below the text, though they read like paragraphs, by line: 11.");
  });

  test("ends above readers' comments", () => {
    const { body } = parse(
      ...head,
      first,
      "",
      second,
      "",
      third,
      "",
      "Share this:",
      "",
      "2 comments",
      "",
      first,
      "",
      second,
    );
    expect(body).toBe(markdown([first, second, third]));
  });

  test.each([
    "Copyright in maps is older than copyright in songs, and mills have neither.",
    "(c) the third point of the plan is that the last wheel stops before nine.",
    "Attackers use cookies to follow readers from site to site, the mills were told.",
    "Related to this is the question of who pays for the wheels in the winter.",
    "Share",
    "Privacy",
    "More on the mills",
    "By the end of the summer the water will be back.",
    "6 April 2004",
  ])("keeps a line that only resembles boilerplate: %s", (line) => {
    expect(parse(...head, first, "", second, "", line, "", third).body).toBe(markdown([first, second, line, third]));
  });
});

describe("rights", () => {
  test.each([
    ["© 2004 The Mill Owners. All rights reserved.", "excerpt"],
    ["© 2004 The Mill Owners", "excerpt"],
    ["© 2004 The Mill Owners. Creative Commons Attribution 4.0.", undefined],
    ["© 2004 The Mill Owners. Some photographs are in the public domain.", "excerpt"],
    ["© 2004 The Mill Owners. Creative Commons. All rights reserved.", "excerpt"],
  ])("%s makes reuse %s", (rights, reuse) => {
    const { frontmatter } = parse(
      "The Mills",
      "",
      "6 April 2004",
      "",
      first,
      "",
      second,
      "",
      rights,
      "",
      "Contact",
      "",
      "Jobs",
      "",
      "Press",
    );
    expect(frontmatter.rights).toBe(rights);
    expect(frontmatter.reuse).toBe(reuse);
    expect(frontmatter.source).toBeUndefined();
  });

  test("that no line states make reuse excerpt, and a note says so", () => {
    const { frontmatter, notes } = parse("The Mills", "", "6 April 2004", "", first, "", second);
    expect(frontmatter.rights).toBeUndefined();
    expect(frontmatter.reuse).toBe("excerpt");
    expect(notes.join(" ")).toContain("No copyright line was found, so reuse is excerpt.");
  });

  test("name and tagline are known where they alone stand below", () => {
    const { frontmatter } = parse(
      "The Mills",
      "",
      "6 April 2004",
      "",
      first,
      "",
      second,
      "",
      "© 2004 The Mill Owners",
      "",
      "The Mill Post",
      "",
      "News from the whole river",
    );
    expect(frontmatter.source).toEqual({ name: "The Mill Post", tagline: "News from the whole river" });
  });
});
