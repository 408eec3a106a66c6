import { keyOf } from "#files/kept-file.ts";
import type { Archive } from "#archive/archive.ts";
import { redirectsFrom, type Redirect } from "#ledger/redirects.ts";
import type { Address } from "#archive/ledger/row.ts";
import { alternates } from "./files/alternates.ts";
import { citationFiles } from "./files/citations.ts";
import { dumps } from "./files/dumps.ts";
import { feeds } from "./files/feeds.ts";
import { figures } from "./files/figures.ts";
import { harvesting } from "./files/harvesting.ts";
import { oldFiles } from "./files/old-files.ts";
import { shareImages } from "./files/share-images.ts";
import { sitemaps } from "./files/sitemaps.ts";
import { madeOnce } from "#piece/made-once.ts";
import { materialOf } from "./material.ts";
import type { Output, OutputKind } from "./output.ts";
import { aToZPage } from "./pages/a-z.ts";
import { aToZSectionPages } from "./pages/a-z-section.ts";
import { aboutPage } from "./pages/about.ts";
import { archivePage } from "./pages/archive.ts";
import { calendarPage } from "./pages/calendar.ts";
import { calendarDayPages } from "./pages/calendar-day.ts";
import { entityPages } from "./pages/entity.ts";
import { facetPages } from "./pages/facet.ts";
import { formatPage } from "./pages/format.ts";
import { homePage } from "./pages/home.ts";
import { idPages } from "./pages/id.ts";
import { mapPage } from "./pages/map.ts";
import { monthPages } from "./pages/month.ts";
import { notFoundPage } from "./pages/not-found.ts";
import { piecePages } from "./pages/piece.ts";
import { redirectPages } from "./pages/redirect.ts";
import { searchPage } from "./pages/search.ts";
import { timelinePage } from "./pages/timeline.ts";
import { tombstonePages } from "./pages/tombstone.ts";
import { yearPages } from "./pages/year.ts";

/**
 * Every kind of output, in the order in which the ledger records them, sitemaps list them and navigation shows them. Pages
 * have a template of their kind's name in src/templates.
 */
const kinds: readonly OutputKind[] = [
  homePage,
  archivePage,
  facetPages,
  timelinePage,
  mapPage,
  calendarPage,
  aToZPage,
  searchPage,
  aboutPage,
  formatPage,
  notFoundPage,
  piecePages,
  tombstonePages,
  idPages,
  yearPages,
  monthPages,
  calendarDayPages,
  entityPages,
  aToZSectionPages,
  shareImages,
  alternates,
  citationFiles,
  feeds,
  harvesting,
  dumps,
  figures,
];

/** What an archive publishes. */
export interface Publication {
  /** Everything that its site has but for the index of words, the scripts and the typeface. */
  outputs: Output[];
  /** The addresses that have to hold, as the ledger records them. */
  addresses: Address[];
  /** The addresses that lead to other ones. */
  redirects: Redirect[];
  /** Names all that is published of pieces and vocabularies: the same name, the same bytes, with the same settings and sources. */
  digest(): string;
}

/** What an archive publishes, as it was read. */
export const publicationOf = madeOnce((archive: Archive): Publication => {
  const material = materialOf(archive);
  const ofKinds = kinds.flatMap((kind) => kind(material));
  const listed = [...ofKinds, ...sitemaps(material, ofKinds)];
  const addresses = listed.flatMap(({ address, recorded }) => (recorded ? [{ address, ...recorded }] : []));
  const redirects = redirectsFrom(archive.ledger, addresses);
  const outputs = [...listed, ...redirectPages(material, redirects), ...oldFiles(material, redirects, listed)];
  const { digests, pieces, vocabularies } = material;
  return { outputs, addresses, redirects, digest: () => keyOf([digests.ofAll(pieces), vocabularies]) };
});
