/*
 * English words that say nothing of a subject, each in one list. The lists are text, so that a script in the browser has
 * only those that it uses.
 */

/** Passed over in queries and where texts are compared. */
export const commonWords = `
  about above after again also although among around because been before being below between both cannot could does
  doing down during each either from further have having here hers herself himself however into itself just more most
  myself once only other ours ourselves over same should since some such than that their theirs them themselves then
  there these they this those though through thus under until upon very will were what when where whether which while
  whom whose with within without would your yours`;

/**
 * Passed over in queries only: texts are compared by words of four letters or more, and words with apostrophes by their
 * parts. Not `us` and `may`, which can be the country and the month.
 */
export const commonInQueries = `
  a all am an and any are aren't as at be but by can can't couldn't did didn't do doesn't don't few for had hadn't has
  hasn't haven't he her him his how i i'd i'll i'm i've if in is isn't it it's its let's me my no nor not of off on or
  our out own she shouldn't so that's the there's they're to too up was wasn't we won't we're we've weren't what's who
  why wouldn't yet you yourself yourselves`;

/** Passed over only where texts are compared, since a query may well mean them: numerals, the commonest verbs and adverbs. */
export const commonInTexts = `
  across against almost alone along already always another anybody anyone anything away back behind beneath beside
  besides beyond done else enough even ever every everybody everyone everything except gave given goes gone hence
  indeed instead last least less like made make many might much must near neither never next nobody none nothing often
  onto others perhaps quite rather said seem seemed seems several shall somebody someone something sometimes soon
  still thence therefore thing things three throughout till together towards toward unto whatever whereas year years
  four five seven eight nine first second third took take taken told come came went`;
