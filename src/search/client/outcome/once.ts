/** Calls a function at the first call, and gives its answer at every one if it went well. */
export function once<Answer>(work: () => Promise<Answer>): () => Promise<Answer> {
  let answer: Promise<Answer> | undefined;
  return () => {
    answer ??= work().catch((error: unknown) => {
      // Another time it may go well.
      answer = undefined;
      throw error;
    });
    return answer;
  };
}
