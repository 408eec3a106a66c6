import { request as requestHttp, type IncomingMessage } from "node:http";
import { request as requestHttps } from "node:https";
import { isPrivate } from "./private-host.ts";

/** How an address is asked. */
export interface Manner {
  /** What the request says of who asks (User-Agent, RFC 9110, section 10.1.5). */
  agent: string;
  /** How long an answer may take, in milliseconds. */
  patience: number;
}

/** What an address answers. */
export interface Answer {
  /** The HTTP status at the end of all redirects, or a word for why there is none, such as `ENOTFOUND` or `timeout`. */
  status: string;
  /** Where it has moved for good (301 and 308; RFC 9110, section 15.4). */
  moved?: string;
}

const mostRedirects = 10;

/**
 * Asks an address whether something is there, and follows its redirects; never throws. Only the heads of answers are
 * read. A redirect from a public address into a private network isn't followed.
 */
export async function ask(address: string, manner: Manner): Promise<Answer> {
  try {
    let url = new URL(address);
    const startsPrivate = await isPrivate(url);
    let moved: string | undefined;
    let isForGood = true;
    for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
      if (redirects > 0 && !startsPrivate && (await isPrivate(url))) return { status: "private" };
      const { statusCode = 0, headers } = await headOrGet(url, manner);
      const isRedirect = [301, 302, 303, 307, 308].includes(statusCode);
      const next = isRedirect && headers.location ? URL.parse(headers.location, url) : null;
      if (!next) return { status: String(statusCode), ...(moved === undefined ? {} : { moved }) };
      if (!/^https?:$/.test(next.protocol)) return { status: "redirect" };
      isForGood &&= statusCode === 301 || statusCode === 308;
      if (isForGood) moved = next.href;
      url = next;
    }
    return { status: "redirect" };
  } catch (error) {
    return { status: wordFor(error) };
  }
}

/** Asks for the head alone; where that is refused or fails, asks as a reader would. */
async function headOrGet(url: URL, manner: Manner): Promise<IncomingMessage> {
  const head = await answerTo("HEAD", url, manner).catch((error: unknown) => wordFor(error));
  const isSettled = typeof head !== "string" && ((head.statusCode ?? 0) < 400 || head.statusCode === 429);
  return isSettled ? head : answerTo("GET", url, manner);
}

/** The head of an answer; its body is left unread. */
function answerTo(method: "HEAD" | "GET", url: URL, { agent, patience }: Manner): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(patience);
    const options = { method, signal, agent: false, headers: { "user-agent": agent, accept: "*/*" } };
    const request = (url.protocol === "https:" ? requestHttps : requestHttp)(url, options, (response) => {
      resolve(response);
      response.on("error", () => {});
      response.destroy();
    });
    request.on("error", (error) => reject(signal.aborted ? new Error("timeout") : error));
    // Some ways to end a connection are no error to Node, such as a change to another protocol.
    request.on("close", () => reject(new Error("closed")));
    request.end();
  });
}

function wordFor(error: unknown): string {
  if (!(error instanceof Error)) return "error";
  return "code" in error && typeof error.code === "string" ? error.code : error.message;
}
