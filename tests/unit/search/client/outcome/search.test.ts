import { expect, test } from "vitest";
import { search } from "#search/client/outcome/search.ts";
import { stateOf } from "#search/client/state/search-state.ts";
import { sources } from "../retrieval/made-sources.ts";

const advice = async (q: string) => (await search(stateOf(new URLSearchParams({ q })), sources)).outcome.advice;

test("the page of what the words name is offered first", async () => {
  const page = { text: "Topic: ", page: { text: "water", address: "/topics/water/" } };
  expect(await advice("water")).toEqual([page]);
  expect(await advice("the wet element")).toContainEqual(page);
  expect(await advice("water dam")).toEqual([]);
});

test("other spellings that found something are named", async () => {
  expect(await advice("D.A.M. budget")).toEqual([{ text: "Also searched: “DAM”." }]);
  expect(await advice("budget")).toEqual([]);
});
