import fs, { type PathLike } from "node:fs";
import { syncBuiltinESMExports } from "node:module";

/*
 * Exchanges the folder next for the folder dist, both named by their parent, the first argument; kills itself before the
 * step whose number is the second one. With a third one, dist can't be moved, as a mount point.
 */
const [top = "", killAt = "", mounted] = process.argv.slice(2);
let step = 0;
const { renameSync, rmSync, cpSync } = fs;
const counted = () => {
  step += 1;
  if (step === Number(killAt)) process.kill(process.pid, "SIGKILL");
};
fs.renameSync = (from: PathLike, to: PathLike) => {
  counted();
  if (mounted !== undefined && from === `${top}/dist`) throw Object.assign(new Error("busy"), { code: "EBUSY" });
  renameSync(from, to);
};
fs.rmSync = (...args) => {
  counted();
  rmSync(...args);
};
fs.cpSync = (...args) => {
  counted();
  cpSync(...args);
};
syncBuiltinESMExports();

const { exchange } = await import("#publish/exchange.ts");
exchange(`${top}/.dist.new-1`, `${top}/dist`);
