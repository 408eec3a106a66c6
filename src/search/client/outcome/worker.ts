import { expose } from "comlink";
import { openArchive, type Archive } from "./open-archive.ts";

/*
 * Searching happens in a worker, so that the page goes on answering its reader. The name of the worker is the base of the
 * archive, and after a space its language.
 */

const [base = "", language = ""] = self.name.split(" ");

expose(openArchive(base, language) satisfies Archive);
