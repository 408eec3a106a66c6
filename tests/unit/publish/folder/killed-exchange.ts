import fs, { type PathLike } from "node:fs";
import { syncBuiltinESMExports } from "node:module";

/*
 * Puts the folder next in the place of the folder dist, both named by their parent, the first argument; kills itself before
 * the step whose number is the second one. The third one says how: "exchanged", "mounted" for a dist that can't be moved,
 * "changed" where next is a change of dist, "across" where that is on another file system.
 */
const [top = "", killAt = "", how = ""] = process.argv.slice(2);
let step = 0;
const counted = () => {
  step += 1;
  if (step === Number(killAt)) process.kill(process.pid, "SIGKILL");
};
const refused = (code: string) => Object.assign(new Error(code), { code });
for (const name of ["rmSync", "cpSync", "unlinkSync", "rmdirSync", "mkdirSync"] as const) {
  const real = fs[name] as (...args: unknown[]) => unknown;
  Object.assign(fs, {
    [name]: (...args: unknown[]) => {
      counted();
      return real(...args);
    },
  });
}
const { renameSync } = fs;
fs.renameSync = (from: PathLike, to: PathLike) => {
  counted();
  if (how === "mounted" && from === `${top}/dist`) throw refused("EBUSY");
  if (how === "across" && String(to).startsWith(`${top}/dist/`)) throw refused("EXDEV");
  renameSync(from, to);
};
syncBuiltinESMExports();

const { commit, exchange } = await import("#publish/folder/exchange.ts");
(how === "changed" || how === "across" ? commit : exchange)(`${top}/.dist.new-1`, `${top}/dist`);
