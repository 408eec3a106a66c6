import { describe, expect, test } from "vitest";
import type { Fragment } from "#passages/fragment.ts";
import { renderBody } from "#markdown/render.ts";
import { withoutRetiredAnchors } from "#markup/retired-anchors.ts";
import { recorded } from "./recorded.ts";

const ford = "The ford at the mill was closed in March. Nobody said why.";
const bridge = "A bridge was promised for the autumn of that year. It was never begun.";
const barge = "The barge takes carts on market days. It takes nobody on Sundays.";

/** Renders one state of a text after another, each of them recorded on the first day of the next month of 2004. */
async function lives(...states: string[][]) {
  let known: Fragment[] = [];
  let rendered = await renderBody("", "en");
  for (const [month, blocks] of states.entries()) {
    rendered = await renderBody(blocks.join("\n\n"), "en", known);
    known = recorded(rendered.fragments, `2004-0${month + 1}-01`);
  }
  return { ...rendered, known };
}

/** `p1`, `p2>p2r1` of an alias, `p3 gone after p2r1`. */
const rows = (fragments: readonly Fragment[]) =>
  fragments.map(({ id, state, target }) => {
    if (state === "live") return id;
    return state === "alias" ? `${id}>${target}` : `${id} gone after ${target || "nothing"}`;
  });

const fragmentsAfter = async (...states: string[][]) => rows((await lives(...states)).fragments);

const edit = (text: string) => text.replace("March", "April").replace("carts", "horses").replace("autumn", "winter");

describe("passages", () => {
  test.each<[string, string[][], string[]]>([
    ["are numbered in a new text", [[ford, bridge]], ["p1", "p2"]],
    [
      "keep their ids where they move",
      [
        [ford, bridge, barge],
        [barge, ford, bridge],
      ],
      ["p3", "p1", "p2"],
    ],
    ["get a number that was never used", [[ford, bridge], [ford], [ford, barge]], ["p1", "p3", "p2 gone after p1"]],
    [
      "become a revision",
      [
        [ford, bridge],
        [edit(ford), bridge],
      ],
      ["p1r1", "p2", "p1>p1r1"],
    ],
    ["become the next revision", [[ford], [edit(ford)], [`${edit(ford)} Or when.`]], ["p1r2", "p1>p1r2", "p1r1>p1r2"]],
    [
      "are revised where they moved to",
      [
        [ford, bridge, barge],
        [barge, bridge, edit(ford)],
      ],
      ["p3", "p2", "p1r1", "p1>p1r1"],
    ],
    ["get their id back when an edit is undone", [[ford], [edit(ford)], [ford]], ["p1", "p1r1>p1"]],
    [
      "never give a revision's number twice",
      [[ford], [edit(ford)], [ford], [`${ford} Yet.`]],
      ["p1r2", "p1>p1r2", "p1r1>p1r2"],
    ],
    ["get their id back when they return", [[ford, bridge], [ford], [ford, bridge]], ["p1", "p2"]],
    [
      "are gone after what stood before them",
      [
        [ford, bridge, barge],
        [ford, barge],
      ],
      ["p1", "p3", "p2 gone after p1"],
    ],
    ["are gone from the start", [[ford, bridge], [bridge]], ["p2", "p1 gone after nothing"]],
    [
      "are gone after what that became",
      [[ford, bridge], [ford], [edit(ford)]],
      ["p1r1", "p1>p1r1", "p2 gone after p1r1"],
    ],
    [
      "are gone after what was before what went too",
      [[ford, bridge, barge], [ford, bridge], [ford]],
      ["p1", "p2 gone after p1", "p3 gone after p1"],
    ],
    [
      "are gone with what they had become",
      [[ford, bridge], [ford, edit(bridge)], [ford]],
      ["p1", "p2 gone after p1", "p2r1 gone after p1"],
    ],
    ["become one when they are merged", [[ford, bridge], [`${ford} ${bridge}`]], ["p2r1", "p1>p2r1", "p2>p2r1"]],
    ["come apart again", [[ford, bridge], [`${ford} ${bridge}`], [ford, bridge]], ["p1", "p2", "p2r1>p2"]],
    [
      "leave their id to the better part when they are split",
      [[`${ford} ${bridge}`], [ford, bridge]],
      ["p2", "p1r1", "p1>p1r1"],
    ],
    [
      "come apart again, edited, and each goes with its own words",
      [[ford, bridge], [`${ford} ${bridge}`], [edit(ford), edit(bridge)]],
      ["p3", "p2r2", "p1>p3", "p2>p2r2", "p2r1>p2r2"],
    ],
    [
      "are gone where they were merged into another and taken out again",
      [[`Nobody asked.`, bridge], [`Nobody asked. ${bridge}`], [bridge]],
      ["p2", "p2r1>p2", "p1 gone after p2"],
    ],
    ["lead on when they come back edited", [[ford, bridge], [ford], [ford, edit(bridge)]], ["p1", "p3", "p2>p3"]],
    [
      "stay with the revision that they became, where one that is like it is put in",
      [[ford], [edit(ford)], [edit(ford), `${edit(ford)} Or when.`]],
      ["p1r1", "p2", "p1>p1r1"],
    ],
    [
      "lead to their own words, whatever became of the text that had taken them up",
      [
        [ford, bridge, barge],
        [`${ford} ${bridge}`, barge],
        [edit(bridge), barge, edit(ford)],
      ],
      ["p2r2", "p3", "p4", "p1>p4", "p2>p2r2", "p2r1>p2r2"],
    ],
    [
      "are gone where hardly a word of theirs is left, though each edit changed only a few",
      [
        ["He crossed the old ford at dawn with two carts."],
        ["He crossed the old ford at noon with four horses."],
        ["He crossed a new bridge at noon with four horses."],
        ["She left by one bridge at noon with four horses."],
      ],
      ["p1r3", "p1r1>p1r3", "p1r2>p1r3", "p1 gone after p1r3"],
    ],
    [
      "are gone where short sentences of theirs are left between others",
      [
        [`It rained. The barge takes carts on market days. So be it. ${bridge}`],
        ["It rained. The barge takes carts on market days. So be it."],
        ["It rained. Everybody went home early. So be it."],
      ],
      ["p1r2", "p1r1>p1r2", "p1 gone after p1r2"],
    ],
    [
      "are gone where another begins like a sentence of theirs",
      [[`${ford} See the book of Gray on fords.`, barge], [barge], [barge, "See the book of."]],
      ["p2", "p3", "p1 gone after nothing"],
    ],
    [
      "are gone where another has their few words in a sentence of its own",
      [
        ["It was closed.", barge],
        [barge],
        [barge, "The ford at the mill, since it was closed in March, is overgrown."],
      ],
      ["p2", "p3", "p1 gone after nothing"],
    ],
    [
      "lead to a text that has more of their words in a row, which can't be by chance",
      [
        ["It was closed early.", barge],
        [barge],
        [barge, "The ford at the mill, since it was closed early, is overgrown."],
      ],
      ["p2", "p3", "p1>p3"],
    ],
    [
      "become one when a table takes up a few words",
      [
        ["| The ford at the mill was closed in March. |\n|---|", "Nobody said why."],
        ["| The ford at the mill was closed in March. |\n|---|\n| Nobody said why. |"],
      ],
      ["p1r1", "p1>p1r1", "p2>p1r1"],
    ],
    [
      "stay with the text that took them up whole, though one that is like them is put in",
      [
        ["Nobody said why.", ford],
        [`Nobody said why. ${ford}`, bridge, "Nobody says why."],
      ],
      ["p2r1", "p3", "p1r1", "p1>p2r1", "p2>p2r1"],
    ],
    [
      "that go lead to those that say the same",
      [
        [ford, bridge, ford],
        [ford, bridge],
      ],
      ["p1", "p2", "p3>p1"],
    ],
    [
      "go when words like theirs are left, but few",
      [["No, never.", "No, never."], ["No, never."]],
      ["p1", "p2 gone after p1"],
    ],
    [
      "lead to the heading or note that they became",
      [
        [ford, "The bridge that was never begun"],
        [`${ford}[^n]`, "[^n]: The bridge that was never begun"],
      ],
      ["p1", "fnref-n", "notes", "fn-n", "p2>fn-n"],
    ],
    [
      "that say the same are told apart by their order",
      [
        ["Yes.", ford, "Yes."],
        ["Yes.", ford, barge, "Yes."],
      ],
      ["p1", "p2", "p4", "p3"],
    ],
    [
      "that say the same are told apart by their neighbours",
      [
        ["Yes.", ford, "Yes."],
        [ford, "Yes."],
      ],
      ["p2", "p3", "p1 gone after nothing"],
    ],
    [
      "without words are known by their pictures",
      [["![](a.png)", "![](b.png)"], ["![](b.png)"]],
      ["p2", "p1 gone after nothing"],
    ],
    [
      "of other scripts are compared too",
      [["东方集团的部队昨天到达河边。"], ["东方集团的部队今天到达河边。"]],
      ["p1r1", "p1>p1r1"],
    ],
  ])("%s", async (_, states, expected) => {
    expect(await fragmentsAfter(...states)).toEqual(expected);
  });

  test("that two branches gave one id are not found by it, however like one of them is", async () => {
    const { fragments } = await lives([ford]);
    const known = fragments.map((each): Fragment => {
      const fingerprint = each.fingerprint.replace(/^.{8}/, "disputed").replaceAll(/~../g, "~..");
      return { ...each, state: "gone", fingerprint };
    });
    const { html, fragments: then } = await renderBody([ford, bridge].join("\n\n"), "en", known);
    expect(rows(then)).toEqual(["p2", "p3", "p1 gone after nothing"]);
    for (const id of ["p1", "p1s1"])
      expect(arrival(html, id)).toEqual({
        note: "Two different passages once had this link, so it no longer leads to either.",
        within: "",
      });
    expect(html).toContain('class="past" data-gone');
  });

  test("keep the day of their record until they change", async () => {
    const { known } = await lives([ford, bridge], [ford, edit(bridge)], [ford, edit(bridge), barge]);
    expect(known.map(({ id, since }) => [id, since])).toEqual([
      ["p1", "2004-01-01"],
      ["p2r1", "2004-02-01"],
      ["p3", "2004-03-01"],
      ["p2", "2004-02-01"],
    ]);
  });
});

describe("headings and anchors", () => {
  test.each<[string, string[][], string[]]>([
    [
      "lead to the new words of a heading",
      [["## The closed ford"], ["## The closed old ford"]],
      ["the-closed-old-ford", "the-closed-ford>the-closed-old-ford"],
    ],
    ["stay where the id would be the same", [["## The ford"], ["## The *ford*!"]], ["the-ford"]],
    [
      "are those of the first of two that say the same, when one goes",
      [
        ["## Ford", bridge, "## Ford"],
        [bridge, "## Ford"],
      ],
      ["p1", "ford", "ford-1 gone after p1"],
    ],
    [
      "aren't given to another heading",
      [["## Ford 1", "## Bridge"], ["## Bridge"], ["## Bridge", "## Ford", "## Ford"]],
      ["bridge", "ford", "ford-2", "ford-1 gone after nothing"],
    ],
    [
      "are gone with an author's anchor",
      [[`${ford} <b id="x">Here.</b>`], [`${ford} **Here.**`]],
      ["p1", "user-content-x gone after p1"],
    ],
    [
      "are gone with a note",
      [[`${ford}[^a]`, "[^a]: A note."], [ford]],
      ["p1", "fn-a gone after p1", "fnref-a gone after p1", "notes gone after p1"],
    ],
  ])("%s", async (_, states, expected) => {
    expect(await fragmentsAfter(...states)).toEqual(expected);
  });
});

/** What a reader who arrives by an id finds: the note, the id of what has it, and what stands beside it. */
function arrival(html: string, id: string): { note: string; within: string } | undefined {
  const note = new RegExp(
    `<span class="past"[^>]*>(?:<span id="[^"]*"></span>)*<span id="${id}"></span>(?:<span id="[^"]*"></span>)*([^<]*)</span>`,
  );
  const match = note.exec(html);
  if (!match) return undefined;
  const before = html.slice(0, match.index).replaceAll(/<span class="past".*?<\/span>[^<]*<\/span>/g, "");
  return { note: match[1] ?? "", within: [...before.matchAll(/ id="([^"]*)"/g)].at(-1)?.[1] ?? "" };
}

describe("one who arrives by an old id", () => {
  test("is told that the passage was revised, and when once that is recorded", async () => {
    const { html, known } = await lives([ford, bridge], [ford, edit(bridge)]);
    expect(arrival(html, "p2")).toEqual({ note: "This passage was revised.", within: "p2r1" });
    const again = await renderBody(`${ford}\n\n${edit(bridge)}`, "en", known);
    expect(arrival(again.html, "p2")).toEqual({ note: "This passage was revised by 1 February 2004.", within: "p2r1" });
  });

  test("lands at the sentence, with a note only if it is another", async () => {
    const { html } = await lives([ford], [`In short: it was. ${edit(ford)}`]);
    expect(arrival(html, "p1s1")).toEqual({ note: "This passage was revised.", within: "p1r1s2" });
    expect(arrival(html, "p1s2")).toEqual({ note: "", within: "p1r1s3" });
  });

  test("lands at a sentence in the other part of what was split", async () => {
    const { html } = await lives([`${ford} ${bridge}`], [ford, bridge]);
    expect(arrival(html, "p1s1")).toEqual({ note: "", within: "p2s1" });
    expect(arrival(html, "p1s3")).toEqual({ note: "", within: "p1r1s1" });
  });

  test("lands at the same words without a note, wherever they stand", async () => {
    const { html } = await lives([ford, bridge, ford], [ford, bridge]);
    expect(arrival(html, "p3")).toEqual({ note: "", within: "p1" });
    expect(arrival(html, "p3s2")).toEqual({ note: "", within: "p1s2" });
  });

  test("lands at a sentence that stayed when its passage went", async () => {
    const { html } = await lives([ford, bridge], [`${ford} It was never begun.`]);
    expect(arrival(html, "p2")?.note).toBe("A passage that stood here was removed.");
    expect(arrival(html, "p2s2")).toEqual({ note: "", within: "p1r1s3" });
  });

  test("lands at a note that says the sentence and nothing else, without being told of a revision", async () => {
    const { html } = await lives(
      [ford, bridge],
      [`${ford}[^1]`, "[^1]: A bridge was promised for the autumn of that year."],
    );
    expect(arrival(html, "p2")).toEqual({ note: "This passage was revised.", within: "fn-1" });
    expect(arrival(html, "p2s1")).toEqual({ note: "", within: "fn-1" });
  });

  test("lands at the passage, not at a sentence that has only half of the words", async () => {
    const { html } = await lives(["It was closed then. " + bridge], ["It was empty now. " + bridge]);
    expect(arrival(html, "p1s1")).toEqual({ note: "This passage was revised.", within: "p1r1" });
  });

  test("lands at a short sentence where its passage came apart", async () => {
    const { html } = await lives(["Indeed.", bridge], [`Indeed. ${bridge}`], ["Indeed.", bridge]);
    expect(arrival(html, "p2r1s1")).toEqual({ note: "", within: "p1s1" });
  });

  test("finds every sentence of a passage that comes back in a form that has none", async () => {
    const { html } = await lives([ford], [edit(ford)], [`    ${ford}`]);
    expect(html).toContain('<pre id="p1"');
    expect(arrival(html, "p1s2")?.note).toBe("");
  });

  test("is told what is gone, at the place where it stood", async () => {
    const { html } = await lives([ford, bridge, barge], [ford, barge]);
    for (const id of ["p2", "p2s1", "p2s2"])
      expect(arrival(html, id)).toEqual({ note: "A passage that stood here was removed.", within: "p1s2" });
    expect(html.indexOf('id="p2"')).toBeLessThan(html.indexOf('id="p3"'));
  });

  test("is told by when it was gone, of each removal its own day", async () => {
    const { known } = await lives([ford, bridge, barge], [ford, barge], [ford]);
    const { html } = await renderBody(ford, "en", known);
    expect(arrival(html, "p2s1")?.note).toBe("A passage that stood here was removed by 1 February 2004.");
    expect(arrival(html, "p3")?.note).toBe("A passage that stood here was removed by 1 March 2004.");
  });

  test("is told so in a text of which nothing is left", async () => {
    const { html } = await lives([ford], []);
    expect(arrival(html, "p1s2")).toEqual({ note: "A passage that stood here was removed.", within: "" });
  });

  test("is told in the language of the pages", async () => {
    const known = recorded((await renderBody("Брод закрыт.", "ru")).fragments, "2004-01-01");
    const { html } = await renderBody("", "ru", known);
    expect(html).toContain('<span class="past" lang="en" data-gone>');
  });
});

describe("retired anchors", () => {
  test("stands before a table, after the words of a list item, and inside a paragraph", async () => {
    const table = (cell: string) => `| One two three four | five |\n|---|---|\n| six seven eight | ${cell} |`;
    const { html } = await lives(
      [table("nine"), `- ${ford}\n  - ${bridge}\n- ${barge}`],
      [table("ten"), `- ${ford}\n- ${barge}`],
    );
    expect(html).toContain('<span class="past"><span id="p1"></span>This passage was revised.</span><table id="p1r1">');
    expect(html).toContain('why.</span><span class="past" data-gone><span id="p3"></span>');
  });

  test.each<[string, string[], string[], RegExp]>([
    ["between paragraphs", [ford, bridge, barge], [ford, barge], /why\.<\/span><\/p>NOTE\s*<p/],
    [
      "after the quotation that it followed",
      [`> ${ford}`, bridge, barge],
      [`> ${ford}`, barge],
      /<\/p>\s*<\/blockquote>NOTE/,
    ],
    [
      "after the quotation that it ended",
      [`> ${ford}\n>\n> ${bridge}`, barge],
      [`> ${ford}`, barge],
      /<\/p>\s*<\/blockquote>NOTE/,
    ],
    [
      "within the quotation that goes on",
      [`> ${ford}\n>\n> ${bridge}\n>\n> ${barge}`],
      [`> ${ford}\n>\n> ${barge}`],
      /<\/p>NOTE\s*<p/,
    ],
    [
      "within the item before it, where items follow",
      [`- ${ford}\n- ${bridge}\n- ${barge}`],
      [`- ${ford}\n- ${barge}`],
      /why\.<\/span>NOTE<\/li>/,
    ],
    ["after the list that it ended", [`- ${ford}\n- ${bridge}`, barge], [`- ${ford}`, barge], /<\/ul>NOTE/],
    [
      "after the items below an item",
      [`- ${ford}\n  - ${bridge}\n- Then.\n- ${barge}`],
      [`- ${ford}\n  - ${bridge}\n- ${barge}`],
      /<\/ul>\s*NOTE<\/li>/,
    ],
    ["after a heading", ["## Fords", ford, bridge], ["## Fords", bridge], /<\/h2>NOTE/],
    [
      "after the text, before its notes",
      [`${ford}[^n]`, bridge, "[^n]: A note."],
      [`${ford}[^n]`, "[^n]: A note."],
      /<\/p>NOTE\s*<section/,
    ],
    ["before the text", [bridge, ford], [ford], /^NOTE\s*<p/],
  ])("of what was removed stands %s", async (_, before, after, place) => {
    const { html } = await lives(before, after);
    const note =
      /<span class="past" data-gone>(?:<span id="[^"]*"><\/span>)+A passage that stood here was removed\.<\/span>/;
    expect(html.replace(note, "NOTE")).toMatch(place);
  });

  test("is no part of the passages, the words and the citations", async () => {
    const linked = `${ford} See [the bridge](piece:2004-04-06-bridge).`;
    const { passages, words, citations } = await lives([linked, bridge], [edit(linked)]);
    expect(passages).toEqual([{ id: "p1r1", text: edit(ford) + " See the bridge." }]);
    expect(words).toBe(15);
    expect(citations).toEqual([{ piece: "2004-04-06-bridge", at: "p1r1s3", sentence: "See the bridge." }]);
  });

  test("can be taken out, and with it nothing that only looks like it", async () => {
    const lookalike = '<span class="past"><span id="p9"></span>This passage was revised.</span>';
    const body = [
      `${edit(ford)} ${lookalike} \`${lookalike}\` <b title='${lookalike}'>x</b>`,
      `[l](/x/ '${lookalike}')`,
    ];
    const { html } = await lives([ford, bridge], body);
    const without = withoutRetiredAnchors(html);
    expect(html).toContain('class="past"');
    expect(without).not.toMatch(/<span class="past"|id="p1"|id="p2"/);
    expect(without.match(/This passage was revised\./g)).toHaveLength(4);
    const plain = (await renderBody(body.join("\n\n"), "en")).html;
    expect(withoutRetiredAnchors(plain)).toBe(plain);
  });
});
