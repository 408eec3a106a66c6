import { withdrawnId } from "#markup/ids.ts";
import { decodeAddress } from "#piece/permalink.ts";
import type { Finding } from "../../finding.ts";
import type { BuiltSite } from "../built-site.ts";
import type { CheckedSite, PagePlace, WholeCheck } from "../page-check.ts";

/** A link to a file of the site. */
interface SiteLink {
  /** As it is written. */
  address: string;
  /** The file that it leads to, relative to the site's folder. */
  file: string;
  /** The id of the part of it, `""` where it means the whole. */
  part: string;
}

/** What a page says: its ids as one text, a line each, and the addresses inside the site that it leads to, as they are written. */
interface PageLinks {
  ids: string;
  links: readonly string[];
}

/** What is kept of a page until all are read: its ids as one text, and of its links those that may lead nowhere. */
interface LinkedPage {
  file: string;
  ids: string;
  links: readonly SiteLink[];
}

/** A link that leads nowhere: the page that has it first, and how many have it. */
interface Broken {
  code: "broken-link" | "broken-fragment";
  address: string;
  page: string;
  pages: number;
}

/** Broken links inside the site, each reported once. */
export const siteLinksCheck: WholeCheck<PageLinks, LinkedPage> = {
  codes: ["broken-link", "broken-fragment"],
  read: ({ ids, links, loads, file, url }, site) => ({
    ids: `\n${ids.join("\n")}\n`,
    links: [...new Set([...links, ...loads])].filter((address) => targetOf(address, file, url, site)),
  }),
  keep: (read, page, site) => ({ file: page.file, ids: read.ids, links: doubtfulLinks(read, page, site) }),
  run: (pages, { files }) => {
    const idsOf = new Map(pages.map(({ file, ids }) => [file, ids]));
    const broken = new Map<string, Broken>();
    for (const { file: page, links } of pages)
      for (const { address, file, part } of links) {
        const code = files.has(file) ? "broken-fragment" : "broken-link";
        if (code === "broken-fragment" && hasPart(idsOf.get(file), part)) continue;
        const key = code === "broken-link" ? file : `${file}#${part}`;
        const known = broken.get(key);
        if (known) known.pages += 1;
        else broken.set(key, { code, address, page, pages: 1 });
      }
    return [...broken.values()].map(findingOf);
  },
};

/** A link to a part of a withdrawn piece rightly leads to the page that says that it was withdrawn. */
function hasPart(ids: string | undefined, part: string): boolean {
  return ids !== undefined && (ids.includes(`\n${part}\n`) || ids.includes(`\n${withdrawnId}\n`));
}

/** The links of a page that lead to no file, to no part of it, or to parts of other pages. */
function doubtfulLinks({ ids, links }: PageLinks, { file, url }: PagePlace, site: CheckedSite): SiteLink[] {
  return links.flatMap((address) => {
    const target = targetOf(address, file, url, site);
    if (!target) return [];
    const isOwn = () => target.file === file && ids.includes(`\n${target.part}\n`);
    const isWell = site.files.has(target.file) && (target.part === "" || !target.file.endsWith(".html") || isOwn());
    return isWell ? [] : [{ address, ...target }];
  });
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
        message: `${address} leads to no file on the site${where}.`,
        fix: "Fix whatever writes the link: addresses in the archive go through withBase, and pages end with a slash.",
      }
    : {
        code,
        severity: "error",
        file: page,
        message: `${address} leads to an id that isn't on its page${where}.`,
        fix: "Link to an id that is on that page.",
      };
}
