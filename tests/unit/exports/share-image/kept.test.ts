import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { drawingHash } from "#exports/share-image/drawing-hash.ts";
import { drawAhead } from "#exports/share-image/draw-ahead.ts";
import { keptShareImage } from "#exports/share-image/kept.ts";
import { shareImage } from "#exports/share-image/share-image.ts";

test("an image is drawn once for what it says, and read after that", async () => {
  const folder = await mkdtemp(join(tmpdir(), "dateline-drawn-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const card = { archive: "Quay", title: "On tides", foot: "1787" };
  expect(Buffer.compare(keptShareImage(folder, card), shareImage(card))).toBe(0);
  const files = await readdir(folder, { recursive: true });
  const file = files.find((name) => name.endsWith(".png")) ?? "";
  await writeFile(join(folder, file), "kept");
  expect(Buffer.from(keptShareImage(folder, { ...card })).toString()).toBe("kept");
  expect(keptShareImage(folder, { ...card, foot: "1788" }).length).toBeGreaterThan(4);
});

test("many are drawn ahead, the last first, until that is ended", async () => {
  const folder = await mkdtemp(join(tmpdir(), "dateline-drawn-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const images = async () =>
    (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(".png")).length;
  const cards = Array.from({ length: 2000 }, (_, place) => ({ archive: "Quay", title: `Tide ${place}`, foot: "1787" }));
  const end = drawAhead(folder, cards);
  await expect.poll(images, { timeout: 20_000 }).toBeGreaterThan(2);
  await end();
  const before = await images();
  expect(before).toBeLessThan(2000);
  for (const card of cards.slice(-1)) keptShareImage(folder, card);
  expect(await images()).toBe(before);
});

test("the hash of the drawing is fit for a folder's name", () => {
  expect(drawingHash()).toMatch(/^[0-9a-f]{16}$/);
});
