import { expect, inject, test } from "vitest";
import { ids, page, q, search, testSearchOf } from "./search-site.ts";

testSearchOf(() => inject("atRoot"), "/");

const advice = () => page.$$eval("#page-advice p", (all) => all.map(({ textContent }) => textContent));

test.each(["quay qqqq", "zygomorphic quay", "zygomorphic granite qqqq"])(
  "words in no piece keep nothing from %j",
  async (query) => {
    await search(q(query));
    expect(await ids()).not.toEqual([]);
    expect((await advice()).join()).toContain("Found in no piece: ");
  },
);

test("every passage with a phrase is one with the phrase marked", async () => {
  await search(q('"stood four feet above"'));
  const marked = await page.$$eval("#page-results > li:first-child p:has(mark)", (passages) =>
    passages.map((passage) => [...passage.querySelectorAll("mark")].map(({ textContent }) => textContent).join(" ")),
  );
  expect(marked).toEqual(Array.from({ length: 3 }, () => "stood four feet above"));
});

test("a result that no word found shows how its piece begins", async () => {
  await search("from=1999&to=1999&kind=background");
  const item = page.locator("#page-results > li").first();
  expect(await item.textContent()).toContain("Five months of water, month by month.");
  expect(await item.locator("mark").count()).toBe(0);
  expect(await item.locator("a").first().getAttribute("href")).toBe("/1999/a-season-at-the-quay/");
});

test.each([
  ["title:xyzzy quay", "xyzzy quay"],
  ["place:xyzzy", "all pieces"],
  ["place:nroth", "place:North"],
  ["qqqq: xyzzy", "all pieces"],
  ["quay -harbour -water -granite -salt -rope -quay", "quay"],
  ['"a phrase that is nowhere"', "a phrase that is nowhere"],
  ["quay after:2005 before:1999", "quay"],
])("where %j finds nothing, there is a way on", async (query, offer) => {
  await search(q(query));
  expect(await ids()).toEqual([]);
  const links = await page.$$eval("#page-advice a", (all) => all.map(({ textContent }) => textContent));
  expect(links[0]).toBe(offer);
});

test.each([
  ["gran*", "granite"],
  ["marm", "marmalade"],
  ["marmaladegranite", "marmalade"],
])("%j finds pieces with %s", async (query, word) => {
  await search(q(query));
  const marked = await page.$$eval("#page-results mark", (marks) => marks.map(({ textContent }) => textContent));
  expect(marked.join(" ").toLowerCase()).toContain(word);
});

test("a word that is not finished stands for all that begin so", async () => {
  await search("q=quay");
  await page.fill("#page-query", "granite mar");
  await page.waitForFunction(() =>
    Array.from(document.querySelectorAll("#page-results mark")).some(({ textContent }) =>
      textContent.startsWith("marm"),
    ),
  );
  expect(await page.textContent("#page-status")).toContain("“granite mar”");
});

test("Enter takes what was meant where the same query is sent again", async () => {
  await search("q=quay");
  await page.fill("#page-query", "place:nroth");
  await page.press("#page-query", "Enter");
  await page.waitForFunction(() => document.querySelector("#page-status")?.textContent?.startsWith("No results"));
  expect((await advice())[0]).toBe("Did you mean place:North? Press Enter again to search for it.");
  await page.press("#page-query", "Enter");
  await page.waitForFunction(() => new URLSearchParams(location.search).get("q") === "place:North");
  expect(await page.inputValue("#page-query")).toBe("place:North");
});

test.each([
  ["2 May 2001", "2001-05-02"],
  ["May 2, 2001", "2001-05-02"],
  ["May 2001", "2001-05"],
])("%s finds what %s finds first", async (words, iso) => {
  await search(q(iso));
  const dated = await ids();
  expect(dated.length).toBeGreaterThan(1);
  await search(q(words));
  expect((await ids()).slice(0, dated.length)).toEqual(dated);
});

test.each(["quay&kind=forecast&to=1990", "xyzzy&topic=tides", "place:xyzzy granite&topic=ropes"])(
  "each way on from %j finds something",
  async (parameters) => {
    await search(`q=${parameters}`);
    expect(await ids()).toEqual([]);
    const links = await page.$$eval("#page-advice a", (all) => all.map((link) => (link as HTMLAnchorElement).search));
    const words = links.filter((link) => link !== "");
    expect(words.length).toBeGreaterThan(0);
    for (const link of words) {
      await search(link.slice(1));
      expect(await ids(), link).not.toEqual([]);
    }
  },
);

test.each([
  ["NOT granite", "-word"],
  ["*ite quay", "The asterisk in “*ite”"],
  ['"a phrase that is nowhere" quay', "the words of the phrase were searched too"],
  ["quay 02/05/2001", "“02/05/2001” was read as 5 February 2001. Did you mean quay 2 May 2001?"],
  ["subject:quay", "There is no field “subject:”"],
])("what %j was taken for is said", async (query, note) => {
  await search(q(query));
  expect((await advice()).join()).toContain(note);
});
