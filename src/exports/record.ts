import type { RecordedDays } from "#piece/recorded-days.ts";
import { facetFields } from "#piece/facet-fields.ts";
import type { FacetField } from "#piece/facets.ts";
import { compareMoments, formatDate, toMoment, type Moment } from "#piece/dates.ts";
import { idAddress, withBase } from "#piece/permalink.ts";
import type { Piece } from "#piece/piece.ts";
import type { Vocabularies } from "#piece/vocabulary.ts";
import type { Site } from "#piece/settings.ts";
import { cslItemOf, type CslItem } from "./citations/csl.ts";

/** What records take from the archive. */
export interface RecordedArchive {
  site: Site;
  vocabularies: Vocabularies;
  /** When the ledger took in the pieces, by id; none where there is no ledger. */
  recordedDays?: ReadonlyMap<string, RecordedDays>;
}

/** An entry of a vocabulary, so that a record can be read without the vocabularies. */
export interface Named {
  id: string;
  name: string;
}

/** The values of a piece's facet fields: ids with their names. */
type NamedFields = {
  [Field in FacetField as Field["name"]]?: {
    one: Named;
    many: Named[];
    part: Named & { part: number };
  }[Field["holds"]];
};

/** All that is published of a piece beside its text. The schema of pieces says what the fields mean. */
export interface PieceRecord extends NamedFields {
  id: string;
  /** The address of the piece's page. */
  url: string;
  /** The address that leads to the piece whatever becomes of its slug. */
  identifier: string;
  title: string;
  language: string;
  byline?: string;
  /** As exactly as it is known: ISO 8601, of a day or more EDTF level 1. */
  published: string;
  revised?: string;
  /** Of the text: another text, another version. */
  version: string;
  rights?: string;
  license?: string;
  reuse: Piece["reuse"];
  source?: NonNullable<Piece["source"]>;
  withdrawn?: NonNullable<Piece["withdrawn"]>;
  /** Present where the piece is a record without a text, which is at the address of its source. */
  metadataOnly?: true;
  kicker?: string;
  dek?: string;
  summary?: string;
  dateline?: string;
  words?: number;
  references?: Piece["references"];
  corrections?: Piece["corrections"];
  emendations?: Piece["emendations"];
  judgments?: Piece["judgments"];
  /** The piece as an item of CSL-JSON. */
  citation: CslItem;
}

/**
 * The record of a piece, as far as its `reuse` lets it be carried: always what a citation needs; unless that is `none`,
 * what it is about and its summary; its judgments, which are sentences of the text, with the text only. Of a withdrawn
 * piece, what a citation needs is left.
 */
export function recordOf(piece: Piece, archive: RecordedArchive): PieceRecord {
  const reuse = piece.withdrawn ? "none" : piece.reuse;
  const named = namedIn(piece, archive.vocabularies);
  return {
    ...identityOf(piece, named, archive),
    ...(reuse !== "none" && descriptionOf(piece, named)),
    ...(reuse === "full" && filled({ judgments: piece.judgments })),
    citation: cslItemOf(piece, { site: archive.site, people: archive.vocabularies.people }),
  };
}

/** What a file says in the place of the text that it may not carry; undefined where it may carry all. */
export function noticeOf({ reuse, url, withdrawn, metadataOnly, source }: PieceRecord): string | undefined {
  if (withdrawn) return `This piece was withdrawn (${formatDate(toMoment(withdrawn.date))}). ${withdrawn.reason}`;
  if (metadataOnly)
    return `The text is held by ${[source?.name, source?.url].filter((part) => part !== undefined).join(", ")}`;
  if (reuse === "full") return undefined;
  const carried = reuse === "excerpt" ? "The summary of this piece only is" : "No text of this piece is";
  return `${carried} passed on in files. Read it at ${url}`;
}

/** The entries that a record names in a field. */
export function entriesIn(record: PieceRecord, { name }: FacetField): readonly Named[] {
  return [record[name] ?? []].flat();
}

function identityOf(piece: Piece, { authors }: NamedFields, { site }: RecordedArchive) {
  const at = (path: string) => site.origin + withBase(site.base, path);
  return {
    id: piece.id,
    url: at(piece.permalink),
    identifier: at(idAddress(piece.id)),
    title: piece.title,
    ...filled({ byline: piece.byline, authors }),
    published: piece.published.text,
    ...filled({ revised: piece.revised?.text }),
    language: piece.lang,
    version: piece.version,
    ...filled({
      rights: piece.rights ?? site.rights,
      // Who holds the rights of its own text has not given it under the archive's licence.
      license: piece.license ?? (piece.rights === undefined ? site.license : undefined),
      source: piece.source,
      withdrawn: piece.withdrawn,
      metadataOnly: piece.metadataOnly ? (true as const) : undefined,
    }),
    reuse: piece.reuse,
  };
}

function descriptionOf(piece: Piece, { authors: _, kind, place, series, ...others }: NamedFields) {
  return filled({
    kind,
    kicker: piece.kicker,
    dek: piece.dek,
    summary: piece.summary,
    dateline: piece.dateline,
    place,
    series,
    ...others,
    words: piece.metadataOnly ? undefined : piece.words,
    references: piece.references,
    corrections: piece.corrections,
    emendations: piece.emendations,
  });
}

/**
 * When a piece was last new: its revision, or else its publication; or the day on which the ledger took it in, where that
 * is later, since a text of 1787 may have come into the archive yesterday.
 * @param recorded which of the ledger's days counts
 */
export function changedOn(
  { id, revised, published }: Piece,
  { recordedDays }: Pick<RecordedArchive, "recordedDays">,
  recorded: keyof RecordedDays,
): Moment {
  const stated = revised ?? published;
  const day = recordedDays?.get(id)?.[recorded];
  const taken = day === undefined ? undefined : toMoment(day);
  return taken && compareMoments(taken, stated) > 0 ? taken : stated;
}

function namedIn(piece: Piece, vocabularies: Vocabularies): NamedFields {
  const fields = facetFields.map(({ name, vocabulary }) => {
    const named = (id: string): Named => ({ id, name: vocabularies[vocabulary][id]?.name ?? id });
    const value = piece[name];
    if (value === undefined || typeof value === "string") return [name, value && named(value)];
    return [name, "id" in value ? { ...named(value.id), part: value.part } : value.map(named)];
  });
  return Object.fromEntries(fields) as NamedFields;
}

/** The fields that say something: not those without a value, and no empty lists. */
function filled<Fields extends object>(fields: Fields): { [Name in keyof Fields]?: NonNullable<Fields[Name]> } {
  const said = Object.entries(fields).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(said) as { [Name in keyof Fields]?: NonNullable<Fields[Name]> };
}
