import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";

/** Where a browser may be installed, most wanted first. */
const installed = [
  process.env["CHROME_PATH"] ?? "",
  "/usr/bin/google-chrome",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

const args = [
  // Root, as in a container, can't have the sandbox.
  "--no-sandbox",
  // Without these, a headless browser tries to reach its maker's servers.
  ...["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
];

/** Starts a browser: the installed one, or the one that came as a package. */
export async function startBrowser(): Promise<Browser> {
  const executable = installed.find((path) => existsSync(path));
  if (executable) return chromium.launch({ executablePath: executable, args });
  // Makes the package bring the system libraries that a bare machine lacks.
  process.env["AWS_LAMBDA_JS_RUNTIME"] = "nodejs22.x";
  const { default: packaged } = await import("@sparticuz/chromium");
  // Not with the package's own arguments: one process for all ends with the first page that is closed.
  return chromium.launch({ executablePath: await packaged.executablePath(), args });
}
