import type { Archive } from "#archive/archive.ts";
import { bodyCheck } from "./body.ts";
import type { Check } from "./check.ts";
import { earlyDatesCheck } from "./early-dates.ts";
import { figuresCheck } from "./figures.ts";
import type { Finding } from "./finding.ts";
import { folderCheck } from "./folder.ts";
import { identityCheck } from "./identity.ts";
import { inOrder } from "./in-order.ts";
import { ledgerCheck } from "./ledger.ts";
import { linksCheck } from "./links.ts";
import { lossesCheck } from "./losses.ts";
import { provenanceCheck } from "./provenance.ts";
import { revisionsCheck } from "./revisions.ts";
import { schemaCheck } from "./schema.ts";
import { vocabularyCheck } from "./vocabulary.ts";
import { yamlCheck } from "./yaml.ts";

/** Every check of an archive folder. */
export const checks: readonly Check[] = [
  folderCheck,
  yamlCheck,
  schemaCheck,
  vocabularyCheck,
  identityCheck,
  bodyCheck,
  lossesCheck,
  linksCheck,
  figuresCheck,
  provenanceCheck,
  ledgerCheck,
  revisionsCheck,
  earlyDatesCheck,
];

/** Runs every check; findings by file, line and column. */
export function checkArchive(archive: Archive): Finding[] {
  return checks.flatMap((check) => check.run(archive)).sort(inOrder);
}
