import { makeAhead } from "../work-ahead.ts";
import { keptCitations } from "./styled-cache.ts";

await makeAhead(keptCitations);
