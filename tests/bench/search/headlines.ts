import { formatDate, toMoment } from "#piece/dates.ts";
import { inEveryWay, readDocs, type Collection, type Doc, type Questions } from "./collection.ts";

/** So many words stand beside a number in a query that asks for it. */
const beside = 2;

/**
 * Makes a collection of dated texts with headlines. The texts lose their headlines, which are asked; so are their days and
 * months in words, and a number of each with the words beside it.
 * @param file JSON lines with id, title, date and text
 * @throws Error if the file is missing or malformed
 */
export function headlineCollection(file: string): Collection {
  const docs = readDocs(file);
  const headlines = docs.filter(({ title }) => title !== "" && docs.filter((doc) => doc.title === title).length === 1);
  const dated = docs.filter(({ date }) => date !== undefined);
  return {
    docs: docs.map((doc) => ({ ...doc, title: "" })),
    questions: [
      ...inEveryWay(asked("headlines", headlines, ({ title }) => title)),
      { ...asked("days", dated, ({ date = "" }) => formatDate(toMoment(date))), way: "in words" },
      { ...asked("months", dated, ({ date = "" }) => formatDate(toMoment(date.slice(0, 7)))), way: "in words" },
      { ...asked("numbers", docs, ({ text }) => numberIn(text)), way: "with the words beside them" },
    ],
  };
}

/** What some texts make one ask, each question once; all texts that make one ask it answer it. */
function asked(kind: string, docs: readonly Doc[], ask: (doc: Doc) => string | undefined): Omit<Questions, "way"> {
  const answering = Map.groupBy(docs, ask);
  const questions = [...answering].flatMap(([text, docs]) => (text === undefined ? [] : [{ id: text, text, docs }]));
  return {
    kind,
    queries: questions,
    judgments: new Map(questions.map(({ id, docs }) => [id, new Map(docs.map((doc) => [doc.id, 1]))])),
  };
}

/** The first number of a text that has two digits at least and is no year, with the words beside it. */
function numberIn(text: string): string | undefined {
  const words = text.split(/\s+/);
  const place = words.findIndex((word) => /^\$?\d[\d,.]*\d%?$/.test(word) && !/^(1[89]|20)\d\d$/.test(word));
  return place === -1 ? undefined : words.slice(Math.max(0, place - beside), place + beside + 1).join(" ");
}
