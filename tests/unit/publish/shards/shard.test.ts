import { describe, expect, test } from "vitest";
import type { FileOutput, Output } from "#outputs/output.ts";
import { outputsIn } from "#publish/shards/shard.ts";

const page = (address: string, kind = "piece"): Output => ({ type: "page", kind, address, model: () => address });
const file = (address: string, more: Partial<FileOutput> = {}): Output => ({
  ...{ type: "file", kind: "k", address, mediaType: "text/plain", basis: () => address, content: () => address },
  ...more,
});
const unkeyed: Output = { type: "file", kind: "k", address: "/robots.txt", mediaType: "text/plain", content: () => "" };
const addressesIn = (number: number, count: number, outputs: readonly Output[]) =>
  outputsIn({ number, count }, outputs).map(({ address }) => address);

describe("the shards of a site", () => {
  const outputs = Array.from({ length: 2000 }, (_, number) => [
    page(`/p${number}/`),
    file(`/p${number}/cite.bib`),
  ]).flat();
  const shards = [1, 2, 3, 4].map((number) => addressesIn(number, 4, outputs));

  test("have each output once, and about as many each", () => {
    expect(shards.flat().sort()).toEqual(outputs.map(({ address }) => address).sort());
    for (const { length } of shards) expect(Math.abs(length - 1000)).toBeLessThan(200);
  });

  test("have what stands in one folder together", () => {
    for (const addresses of shards)
      expect(addresses.filter((address) => address.endsWith("/"))).toHaveLength(addresses.length / 2);
  });
});

test("the only shard has all but what a join makes: files without a key, and files that are made of others", () => {
  const others = [file("/a.txt"), unkeyed, file("/all.txt", { madeOfFiles: true })];
  expect(addressesIn(1, 1, [page("/"), ...others])).toEqual(["/", "/a.txt"]);
});

test("a page that Astro renders whenever it renders any is in every shard", () => {
  for (const number of [1, 2, 3])
    expect(addressesIn(number, 3, [page("/404.html", "not-found")])).toEqual(["/404.html"]);
});
