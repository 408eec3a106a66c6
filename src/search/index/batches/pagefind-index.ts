import { close, createIndex, type IndexFile } from "pagefind";

/** A page to be indexed. */
export interface SourcePage {
  /** The path of its file inside the site. */
  path: string;
  html: string;
}

/**
 * Pagefind's index of some pages, as files by their paths inside its folder.
 * @param language whose word forms are recognised, an ISO 639-1 code
 * @throws Error with what the indexer says
 */
export async function pagefindIndex(
  language: string,
  pages: readonly SourcePage[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  const { index } = succeed(await createIndex({ forceLanguage: language }));
  if (!index) throw new Error("The search index could not be created.");
  // In their order, on which the bytes of the index depend.
  const answers = pages.map(({ path, html }) => index.addHTMLFile({ sourcePath: path, content: html }));
  for (const answer of await Promise.all(answers)) succeed(answer);
  const { files } = succeed(await index.getFiles());
  await index.deleteIndex();
  return new Map(files.map(({ path, content }: IndexFile) => [path.replaceAll("\\", "/"), content]));
}

/** Ends the process of the indexer, which is started again when there is more to index. */
export async function endPagefind(): Promise<void> {
  await close();
}

/**
 * Pagefind's answer, if it went well.
 * @throws Error with what the indexer says
 */
function succeed<Answer extends { errors: string[] }>(answer: Answer): Answer {
  if (answer.errors.length > 0) throw new Error(`The search index could not be made: ${answer.errors.join("; ")}`);
  return answer;
}
