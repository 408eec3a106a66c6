import { search, type Found } from "./engine.ts";
import { resultItem } from "./results.ts";

const pageSize = 20;

/**
 * Starts the search page: the query in the address is searched at once, and typing searches on, keeping the address true.
 * @param base the archive's base; begins and ends with a slash
 */
export function startSearchPage(base: string): void {
  const form = get("search", HTMLFormElement);
  const input = get("query", HTMLInputElement);
  const status = get("status", HTMLElement);
  const results = get("results", HTMLOListElement);
  const more = get("more", HTMLButtonElement);
  let found: Found | undefined;
  let turn = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const run = async (query: string) => {
    const mine = ++turn;
    if (query.trim() === "") {
      found = undefined;
      show([], "");
      return;
    }
    status.textContent = "Searching…";
    try {
      const answer = await search(base, query);
      const hits = await answer.hits(0, pageSize);
      // A later search has begun meanwhile.
      if (mine !== turn) return;
      found = answer;
      show(hits.map(resultItem), sentence(answer.total, query));
    } catch {
      if (mine === turn) show([], "The search index could not be loaded. Try again, or browse the archive.");
    }
  };
  const show = (items: HTMLLIElement[], text: string) => {
    results.replaceChildren(...items);
    status.textContent = text;
    more.hidden = !found || results.children.length >= found.total;
  };
  const fromAddress = () => {
    input.value = new URLSearchParams(location.search).get("q") ?? "";
    void run(input.value);
  };

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      history.replaceState(undefined, "", addressOf(input.value));
      void run(input.value);
    }, 150);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(timer);
    history.pushState(undefined, "", addressOf(input.value));
    void run(input.value);
  });
  more.addEventListener("click", async () => {
    const start = results.children.length;
    const hits = (await found?.hits(start, start + pageSize)) ?? [];
    results.append(...hits.map(resultItem));
    more.hidden = !found || results.children.length >= found.total;
    results.children[start]?.querySelector("a")?.focus();
  });
  addEventListener("popstate", fromAddress);
  fromAddress();
}

function addressOf(query: string): string {
  const address = new URL(location.href);
  if (query.trim() === "") address.searchParams.delete("q");
  else address.searchParams.set("q", query);
  return address.href;
}

function sentence(total: number, query: string): string {
  if (total === 0) return `No piece holds “${query}”. Try fewer or other words, or browse the archive.`;
  return `${total} ${total === 1 ? "piece holds" : "pieces hold"} “${query}”.`;
}

function get<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const node = document.getElementById(id);
  if (!(node instanceof kind)) throw new Error(`The page has no ${id}.`);
  return node;
}
