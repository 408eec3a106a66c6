/**
 * English words of four letters or more that say nothing of a subject: pronouns, prepositions, conjunctions, auxiliaries,
 * numerals and the commonest adverbs. Rarity can't find them out in a small archive.
 */
export const grammarWords: ReadonlySet<string> = new Set(
  [
    "about above across after again against almost alone along already also although always among another anybody anyone",
    "anything around away back because been before behind being below beneath beside besides between beyond both cannot",
    "could does doing done down during each either else enough even ever every everybody everyone everything except from",
    "further gave given goes gone have having hence here hers herself himself however indeed instead into itself just last",
    "least less like made make many might more most much must myself near neither never next nobody none nothing often once",
    "only onto other others ours ourselves over perhaps quite rather said same seem seemed seems several shall should since",
    "some somebody someone something sometimes soon still such than that their theirs them themselves then thence there",
    "therefore these they thing things this those though three through throughout thus till together towards toward under",
    "until unto upon very were what whatever when where whereas whether which while whom whose will with within without",
    "would year years your yours four five seven eight nine first second third took take taken told come came went",
  ].flatMap((line) => line.split(" ")),
);
