/** The name of an error whose message is for readers. */
export const engineErrorName = "EngineError";
