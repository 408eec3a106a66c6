import { makeAhead } from "../work-ahead.ts";
import { keptShareImage } from "./kept.ts";

await makeAhead(keptShareImage);
