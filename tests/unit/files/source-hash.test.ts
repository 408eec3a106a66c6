import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { sourcesOf, type sourceHash } from "#files/source-hash.ts";

const project = join(import.meta.dirname, "../../..");
let copy: string;
beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), "dateline-"));
  cpSync(join(project, "src/files/source-hash.ts"), join(copy, "src/files/source-hash.ts"));
  write("package-lock.json", "{}");
  write("src/made.ts", 'import { near } from "./near/near.ts";\nimport type { Shape } from "#shape.ts";\n');
  write("src/near/near.ts", 'import {\n  far,\n} from "#far.ts";\nexport * from "../shared.ts";\nimport "node:fs";\n');
  write("src/far.ts", "export const far = 1;\nexport const said = 'from \"./no.ts\"';\n");
  for (const name of ["shared", "shape", "other"]) write(`src/${name}.ts`, "");
});
afterEach(() => rmSync(copy, { recursive: true }));

function write(name: string, text: string): void {
  cpSync(join(project, "package.json"), join(copy, name));
  writeFileSync(join(copy, name), text);
}

async function hash(): Promise<string> {
  const module = pathToFileURL(join(copy, "src/files/source-hash.ts")).href;
  const copied = (await import(module)) as { sourceHash: typeof sourceHash };
  return copied.sourceHash(join(copy, "src/made.ts")).digest("hex");
}

test.each(["src/made.ts", "src/near/near.ts", "src/far.ts", "src/shared.ts", "package-lock.json"])(
  "a hash changes with %s, and only with its text",
  async (name) => {
    const before = await hash();
    const text = readFileSync(join(copy, name), "utf8");
    write(name, `${text}\n`);
    expect(await hash()).not.toBe(before);
    write(name, text);
    expect(await hash()).toBe(before);
  },
);

test.each(["src/shape.ts", "src/other.ts"])("a hash doesn't change with %s, which makes nothing", async (name) => {
  const before = await hash();
  write(name, "// Changed.");
  expect(await hash()).toBe(before);
});

test("what renders bodies is all found", () => {
  const sources = sourcesOf(join(project, "src/markdown/render.ts")).map((file) =>
    relative(join(project, "src"), file),
  );
  const some = ["markdown/transforms/notes.ts", "passages/likeness.ts", "piece/reading-time.ts", "piece/calendar.ts"];
  expect(sources).toEqual(expect.arrayContaining(some));
});
