import { expose } from "comlink";
import type { Archive } from "../outcome/open-archive.ts";
import { openEngineArchive } from "./open-engine.ts";

/*
 * Asks a search engine in a worker, as the search of an index does. The name of the worker is the base of the archive, its
 * language and the address of the engine, with spaces between.
 */

const [base = "", language = "", endpoint = ""] = self.name.split(" ");

expose(openEngineArchive(base, language, endpoint) satisfies Archive);
