import { withdrawnId } from "#markup/ids.ts";
import { decodeAddress } from "#piece/permalink.ts";
import type { Finding } from "../finding.ts";
import type { PageFacts } from "./page-facts.ts";
import type { BuiltSite } from "./page-scripts.ts";

/** A link that leads nowhere: the page that has it first, and how many have it. */
interface Broken {
  code: "broken-link" | "broken-fragment";
  address: string;
  page: string;
  pages: number;
}

/**
 * Makes a collector that is shown every page of a site once and then says which links inside the site lead nowhere.
 * It keeps the ids of each page as one text, and of the links only those to a part of another page.
 * @param files every file of the site, relative to its folder
 */
export function siteLinks(site: BuiltSite, files: ReadonlySet<string>) {
  const idsOf = new Map<string, string>();
  const parts = new Map<string, Map<string, Broken>>();
  const broken = new Map<string, Broken>();

  const count = (kept: Map<string, Broken>, key: string, link: Omit<Broken, "pages">) => {
    const known = kept.get(key);
    if (known) known.pages += 1;
    else kept.set(key, { ...link, pages: 1 });
  };

  const hasId = (file: string, id: string) => idsOf.get(file)?.includes(`\n${id}\n`) ?? false;
  // Whoever looks for a part of what was withdrawn is to land on the page that says so.
  const hasPart = (file: string, part: string) => hasId(file, part) || hasId(file, withdrawnId);

  return {
    /** Looks at a page: its file, its address, and what was read of it. */
    page(file: string, url: URL, { ids, links, loads }: PageFacts): void {
      const own = new Set(ids);
      idsOf.set(file, `\n${ids.join("\n")}\n`);
      for (const address of new Set([...links, ...loads])) {
        const target = targetOf(address, file, url, site);
        if (!target) continue;
        const link = { code: "broken-link", address, page: file } as const;
        if (!files.has(target.file)) count(broken, target.file, link);
        else if (
          target.part !== "" &&
          target.file.endsWith(".html") &&
          !(target.file === file ? own.has(target.part) : hasPart(target.file, target.part))
        ) {
          const wanted = parts.get(target.file) ?? new Map<string, Broken>();
          parts.set(target.file, wanted);
          count(wanted, target.part, { ...link, code: "broken-fragment" });
        }
      }
    },
    /** What leads nowhere, once all pages were shown. */
    findings(): Finding[] {
      for (const [file, wanted] of parts)
        for (const [part, link] of wanted) if (!hasPart(file, part)) broken.set(`${file}#${part}`, link);
      return [...broken.values()].map(findingOf);
    },
  };
}

/** The file of the site that an address means, and the part of it; undefined for addresses elsewhere. */
function targetOf(address: string, file: string, page: URL, site: BuiltSite) {
  const { base } = site;
  const found = plain(address) ?? parsed(address, page, site);
  if (!found) return undefined;
  const part = partOf(found.hash);
  if (address.startsWith("#")) return { file, part };
  const path = decodeAddress(found.pathname);
  // An address that names the host may mean what stands beside the archive; one that doesn't has lost its base.
  if (!path.startsWith(base)) return /^(https?:)?\/\//i.test(address) ? undefined : { file: path, part };
  return { file: `${path.slice(base.length)}${path.endsWith("/") ? "index.html" : ""}`, part };
}

/** An address from the root or on the page that needs no parser, as most do; a parser takes most of the time. */
function plain(address: string) {
  if (!/^[#/][\w#/.~-]*$/.test(address) || /\/[/.]/.test(address)) return undefined;
  const end = address.indexOf("#");
  return end < 0 ? { pathname: address, hash: "" } : { pathname: address.slice(0, end), hash: address.slice(end) };
}

function parsed(address: string, page: URL, { origin }: BuiltSite) {
  const url = URL.parse(address, page);
  return url?.origin === origin && /^https?:$/.test(url.protocol) ? url : undefined;
}

/** The id in a fragment: without a text directive, and empty where it means the top of the page. */
function partOf(hash: string): string {
  const part = decodeAddress(hash.slice(1).split(":~:")[0] ?? "");
  return part.toLowerCase() === "top" ? "" : part;
}

function findingOf({ code, address, page, pages }: Broken): Finding {
  const where = pages === 1 ? "" : `; ${pages} pages link to it`;
  return code === "broken-link"
    ? {
        code,
        severity: "error",
        file: page,
        message: `${address} leads to no file of the site${where}.`,
        fix: "Mend what writes the link: addresses in the archive go through withBase, and pages end with a slash.",
      }
    : {
        code,
        severity: "error",
        file: page,
        message: `${address} leads to a page that has no such part${where}.`,
        fix: "Link to an id that stands on that page.",
      };
}
