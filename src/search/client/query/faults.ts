import { longestTerm, mostTerms } from "./query-words.ts";

const remedy = "so everything was searched as plain words.";

/** What can be wrong with a query, each with the sentence that tells readers of it. */
export const faults = {
  openQuote: `A quotation mark is not closed, ${remedy}`,
  openBracket: `A bracket is not closed, ${remedy}`,
  strayBracket: `A bracket is closed that was not opened, ${remedy}`,
  strayOr: `OR does not stand between two things, ${remedy}`,
  strayMinus: `A minus sign has nothing straight after it, ${remedy}`,
  emptyField: `A field such as title: has nothing straight after its colon, ${remedy}`,
  noDate: `A date does not exist or is not written as 2004, 2004-05 or 2004-05-06, ${remedy}`,
  deep: `Brackets stand too deep in brackets, ${remedy}`,
  long: `A word or phrase has more than ${longestTerm} characters; it was left out, and all else searched as plain words.`,
  many: `A search takes ${mostTerms} words, so the first ${mostTerms} were searched as plain words.`,
};

/** The name of something that can be wrong with a query. */
export type Fault = keyof typeof faults;
