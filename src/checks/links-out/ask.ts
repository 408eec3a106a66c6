import { request as requestHttp, type IncomingMessage } from "node:http";
import { request as requestHttps } from "node:https";
import { isPrivate } from "./private-host.ts";

/** How an address is asked. */
export interface Manner {
  /** What the request says of who asks (User-Agent, RFC 9110, section 10.1.5). */
  agent: string;
  /** How long an address may take to answer, redirects and all, in milliseconds. */
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
 * @param stop gives the question up
 */
export async function ask(address: string, { agent, patience }: Manner, stop: AbortSignal): Promise<Answer> {
  const late = AbortSignal.timeout(patience);
  const end = AbortSignal.any([late, stop]);
  const given = new Promise<Answer>((resolve) => {
    end.addEventListener("abort", () => resolve({ status: late.aborted ? "timeout" : "stopped" }), { once: true });
  });
  // A name service keeps no time of ours, so the whole is raced.
  return end.aborted ? { status: "stopped" } : Promise.race([follow(address, { agent, patience, end }), given]);
}

/** How a request is made, and what ends it. */
interface Request extends Manner {
  end: AbortSignal;
}

async function follow(address: string, manner: Request): Promise<Answer> {
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
async function headOrGet(url: URL, manner: Request): Promise<IncomingMessage> {
  // Some servers leave HEAD without an answer, and time must be left to ask again.
  const end = AbortSignal.any([manner.end, AbortSignal.timeout(manner.patience / 2)]);
  const head = await answerTo("HEAD", url, { ...manner, end }).catch((error: unknown) => wordFor(error));
  const isSettled = typeof head !== "string" && ((head.statusCode ?? 0) < 400 || head.statusCode === 429);
  return isSettled ? head : answerTo("GET", url, manner);
}

/** The head of an answer; its body is left unread. */
function answerTo(method: "HEAD" | "GET", url: URL, { agent, end }: Request): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const options = { method, signal: end, agent: false, headers: { "user-agent": agent, accept: "*/*" } };
    const request = (url.protocol === "https:" ? requestHttps : requestHttp)(url, options, (response) => {
      resolve(response);
      response.on("error", () => {});
      response.destroy();
    });
    request.on("error", (error) => reject(end.aborted ? new Error("timeout") : error));
    // Some ways to end a connection are no error to Node, such as a change to another protocol.
    request.on("close", () => reject(new Error("closed")));
    request.end();
  });
}

function wordFor(error: unknown): string {
  if (!(error instanceof Error)) return "error";
  return "code" in error && typeof error.code === "string" ? error.code : error.message;
}
