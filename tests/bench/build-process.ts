import { say } from "#cli/terminal.ts";
import { runBuild } from "./run-build.ts";

// The process that bench-scale.ts watches: it builds one archive and prints what the stages took, as JSON.
const [content = "", out = ""] = process.argv.slice(2);
say(JSON.stringify(await runBuild(content, out)));
