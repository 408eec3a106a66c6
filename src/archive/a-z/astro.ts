import { bodies, contents, keptInBuild } from "../astro.ts";
import { aToZ } from "#views/a-z/a-z.ts";

/** The archive's names and telling words by their initials, as pages see them. */
export const sections = keptInBuild(async () => {
  const { pieces, vocabularies } = await contents();
  const known = await bodies();
  return aToZ(pieces, vocabularies, ({ id }) => known.get(id)?.terms ?? []);
});
