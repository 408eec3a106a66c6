import { siteFile } from "../built-site.ts";
import type { PageCheck } from "../page-check.ts";
import { addressesOfStyles } from "../page-facts.ts";

/** What a page or its styles load from another site. */
export const foreignRequestsCheck: PageCheck = {
  codes: ["foreign-request"],
  run: ({ file, url, loads, styles, styleFiles }, site) => {
    const sheets = [...styles, ...styleFiles.map((each) => siteFile(site, URL.parse(each, url)) ?? "")];
    return [...loads, ...sheets.flatMap(addressesOfStyles)]
      .filter((address) => {
        const target = URL.parse(address, url);
        return target?.origin !== site.origin && target?.protocol !== "data:";
      })
      .map((address) => ({
        code: "foreign-request",
        severity: "error",
        file,
        message: `The page loads ${address} from another site.`,
        fix: "Serve it from the archive's own files, or link to it.",
      }));
  },
};
