import type { Archive } from "#archive/archive.ts";
import { bodyCheck } from "./body/body.ts";
import type { Check } from "./check.ts";
import { earlyDatesCheck } from "./frontmatter/early-dates.ts";
import { figuresCheck } from "./body/figures.ts";
import type { Finding } from "./finding.ts";
import { folderCheck } from "./folder.ts";
import { futureDatesCheck } from "./frontmatter/future-dates.ts";
import { identityCheck } from "./frontmatter/identity.ts";
import { inOrder } from "./in-order.ts";
import { ledgerCheck } from "./ledger/ledger.ts";
import { linksCheck } from "./body/links.ts";
import { lossesCheck } from "./body/losses.ts";
import { misdatedIdsCheck } from "./frontmatter/misdated-ids.ts";
import { notCheckedCheck } from "./not-checked.ts";
import { provenanceCheck } from "./frontmatter/provenance.ts";
import { revisionsCheck } from "./ledger/revisions.ts";
import { schemaCheck } from "./frontmatter/schema.ts";
import { unreadableCheck } from "./unreadable.ts";
import { vocabularyCheck } from "./frontmatter/vocabulary.ts";
import { yamlCheck } from "./frontmatter/yaml.ts";

/** Checks that look at each file by itself. */
const checksOfFiles: readonly Check[] = [
  unreadableCheck,
  notCheckedCheck,
  yamlCheck,
  schemaCheck,
  bodyCheck,
  lossesCheck,
  earlyDatesCheck,
  futureDatesCheck,
];

/** Checks that miss what isn't there. */
const checksOfWhole: readonly Check[] = [
  folderCheck,
  vocabularyCheck,
  identityCheck,
  misdatedIdsCheck,
  linksCheck,
  figuresCheck,
  provenanceCheck,
  ledgerCheck,
  revisionsCheck,
];

/** Every check of an archive folder. */
export const checks: readonly Check[] = [...checksOfFiles, ...checksOfWhole];

/**
 * The checks that an archive can be put to: all, or those of single files where something can't be read. Nothing is said
 * to be missing that may be there.
 */
export function checksFor({ unreadable }: Pick<Archive, "unreadable">): readonly Check[] {
  return unreadable.length > 0 ? checksOfFiles : checks;
}

/**
 * Runs every check for an archive. Findings by file, line and column.
 * @param today YYYY-MM-DD
 */
export function checkArchive(archive: Archive, today: string): Finding[] {
  return checksFor(archive)
    .flatMap((check) => check.run(archive, today))
    .sort(inOrder);
}
