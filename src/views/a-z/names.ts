import { peopleFacet } from "#piece/facets.ts";
import type { Vocabularies } from "#piece/vocabulary.ts";
import type { Entity } from "../entities.ts";

/**
 * The names under which an entity is found: a person's with the family name first, an organisation's full and short.
 */
export function namesOf({ facet, id, name }: Entity, vocabularies: Vocabularies): string[] {
  if (facet.vocabulary === peopleFacet.vocabulary) {
    const person = vocabularies.people[id];
    return [person && person.collective !== "true" ? familyFirst(person) : name];
  }
  const { abbreviation } = (facet.vocabulary === "organisations" && vocabularies.organisations[id]) || {};
  return abbreviation === undefined || abbreviation === name
    ? [name]
    : [`${name} (${abbreviation})`, `${abbreviation} (${name})`];
}

function familyFirst({ name, family, given }: Vocabularies["people"][string]): string {
  if (family === undefined || name.startsWith(family)) return name;
  const rest = given ?? (name.endsWith(family) ? name.slice(0, -family.length).trim() : name);
  return `${family}, ${rest}`;
}
