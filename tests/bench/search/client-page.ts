import { readdir, readFile } from "node:fs/promises";
import { stripTypeScriptTypes } from "node:module";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";

const sources = join(import.meta.dirname, "../../../src");

/** Where a page of openClient finds the client's modules. */
export const modules = "/bench-src/";

/**
 * Opens an empty page of a served site in which the client's modules can be imported as they are, only without their types.
 * @param address where the site is served, at the root of its host
 */
export async function openClient(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage();
  await page.route(`**${modules}**`, async (route) => {
    const path = new URL(route.request().url()).pathname.slice(modules.length);
    const source = await readFile(join(sources, path), "utf8");
    await route.fulfill({ contentType: "text/javascript", body: stripTypeScriptTypes(source) });
  });
  const rooms = (await readdir(sources)).map((room) => [`#${room}/`, `${modules}${room}/`]);
  const imports = JSON.stringify({ imports: Object.fromEntries(rooms) });
  await page.route("**/bench/", (route) =>
    route.fulfill({
      contentType: "text/html",
      body: `<!doctype html><html lang="en"><title>Bench</title><script type="importmap">${imports}</script>`,
    }),
  );
  await page.goto(`${address}bench/`);
  return page;
}
