import { engineErrorName } from "../engine/engine-error.ts";
import { titleOf } from "./page-title.ts";
import { savedName } from "./saved-name.ts";
import { searchFields } from "./search-fields.ts";
import { isReturning, keepScroll, restoreScroll, takeOverScroll, writeAddress } from "./search-history.ts";
import { pageSize, paramsOf, stateOf, type SearchState } from "../state/search-state.ts";
import { searchView } from "./search-view.ts";
import { startSearchWorker } from "./search-worker.ts";
import { get } from "../views/dom.ts";
import { exportButtons } from "../views/exports.ts";
import { presetButtons } from "../views/presets.ts";
import { startSaving } from "../views/saving.ts";
import { whenIdle } from "./when-idle.ts";

const indexFailed = "The search index could not be loaded. Try again, or browse the archive.";

/**
 * Starts the search page: what is in the address is searched at once, and every control changes the address. Without
 * anything in it, all pieces are listed as soon as the browser has nothing better to do.
 * @param base the archive's base; begins and ends with a slash
 */
export function startSearchPage(base: string): void {
  const { title } = document;
  const { language = "", endpoint } = get("search", HTMLFormElement).dataset;
  const exports = get("export", HTMLElement);
  const formats = JSON.parse(exports.dataset["formats"] ?? "[]") as [string, string][];
  const start = () =>
    startSearchWorker(`${base} ${language}`, endpoint, () => {
      turn += 1;
      fail();
    });
  let { archive, end } = start();
  let state = stateOf(new URLSearchParams(location.search));
  let turn = 0;
  /** Whether the archive has answered a search, for which it fetches all that it needs. */
  let opened = false;
  /** What the page shows, so that the same is not shown anew under the hands of its reader. */
  let shown = "";
  /** The query that was sent last, and what takes its place where it is sent again, since it found nothing. */
  let sent: string | undefined;
  let meant: string | undefined;
  /** The field that a reader is still changing; what it changes stays one place in the history. */
  let changing: HTMLElement | undefined;

  /**
   * Searches, and says whether its outcome was shown: a later search may have begun meanwhile.
   * @param typing whether the reader is; then nothing is corrected or read out
   */
  const run = async (typing = false): Promise<boolean> => {
    const mine = ++turn;
    document.title = titleOf(state, title);
    view.begin();
    try {
      if (!opened) {
        const first = await archive.glance(state);
        if (mine !== turn) return false;
        view.glance(first);
      }
      const { outcome, page, top } = await archive.search(state, typing);
      opened = true;
      if (mine !== turn) return false;
      meant = outcome.advice.find(({ byEnter }) => byEnter)?.offer?.changes.q;
      if (page !== state.page) {
        state = { ...state, page };
        writeAddress(state, "replace");
        document.title = titleOf(state, title);
      }
      const outcomeKey = JSON.stringify([String(paramsOf(state)), outcome.total, outcome.corrected, outcome.advice]);
      if (outcomeKey === shown) view.same(outcome, state);
      else {
        shown = "";
        view.top(outcome, state, top);
        const place = (page - 1) * pageSize;
        // The results come before the filters, which take a browser as long to show.
        const others = await archive.entries(place + top.length, place + pageSize);
        if (mine !== turn) return false;
        view.focus.during(() => {
          exports.replaceChildren(
            ...exportButtons({ total: outcome.total, citations: () => archive.citations() }, formats, view.status.say),
          );
        });
        view.rest(outcome, state, others);
        saving.offer(String(paramsOf({ ...state, page: 1 })), savedName(state, outcome.filters));
        shown = outcomeKey;
      }
      if (!typing) view.status.speak();
      return true;
    } catch (error) {
      if (mine !== turn) return false;
      fail(error);
      throw error;
    }
  };

  const fail = (error?: unknown) => {
    shown = "";
    saving.withdraw();
    view.fail(error instanceof Error && error.name === engineErrorName ? error.message : indexFailed);
    view.status.speak();
  };

  /** Changes the search and its address. */
  const change = (changes: Partial<SearchState>, field?: HTMLElement, typing = false): Promise<boolean> => {
    if (!typing) {
      // What was typed a moment ago is not searched yet, and is a part of it.
      fields.stop();
      state = { ...state, q: fields.query.value };
    }
    state = { ...state, page: 1, ...changes };
    writeAddress(state, field !== undefined && field === changing ? "replace" : "push");
    changing = field;
    fields.fill(state);
    return run(typing);
  };

  /** Leads the reader on once a search is shown; who has gone on to type is left there. */
  const lead = (isShown: boolean, to: () => void) => {
    if (isShown && !(document.activeElement instanceof HTMLInputElement)) to();
  };

  /** Follows a link to a search without leaving the page, unless it is to be opened elsewhere. */
  const follow = (event: MouseEvent, target: SearchState, to: HTMLElement) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    fields.stop();
    fields.query.value = target.q;
    void change(target).then((done) =>
      lead(done, () => {
        if (to === get("status", HTMLElement)) view.status.focus();
        else to.focus({ preventScroll: true });
        get("status", HTMLElement).scrollIntoView({ block: "start" });
      }),
    );
  };

  const fromAddress = () => {
    fields.stop();
    state = stateOf(new URLSearchParams(location.search));
    changing = undefined;
    fields.fill(state, true);
    return run();
  };

  const view = searchView(base, {
    narrowed: (changes) => void change(changes).then((done) => lead(done, view.status.focus)),
    filtered: (changes) => void change(changes),
    followed: follow,
    again: () => {
      // A browser may keep a script that it failed to load from being loaded again by the same worker.
      end();
      ({ archive, end } = start());
      view.status.focus();
      void run();
    },
  });
  const saving = startSaving({
    seenOf: (search) => archive.seen(stateOf(new URLSearchParams(search))),
    say: view.status.say,
    focus: view.focus,
  });
  // While a reader is still typing, the index gets ready; what fails here fails again where it is told.
  const near = (q: string) => void archive.prepare(q).catch(() => undefined);
  const fields = searchFields({
    near,
    changed: (changes, field, typing) => void change(changes, field, typing),
    rested: () => void run(),
    sent: (q) => {
      sent = q === sent && meant !== undefined ? meant : q;
      fields.query.value = sent;
      void change({ q: sent }, fields.query);
      // What is typed from now on is another search, also before this one is answered.
      changing = undefined;
    },
    left: (field) => {
      if (changing === field) changing = undefined;
    },
  });

  get("help", HTMLDetailsElement).addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (link) follow(event, stateOf(new URL(link.href).searchParams), get("status", HTMLElement));
  });
  const presets = presetButtons(
    () => archive.lastYear(),
    (years) => void change(years),
    fail,
  );
  get("presets", HTMLElement).replaceChildren(...presets);
  const { matches: isWide } = matchMedia("(width >= 74rem)");
  for (const id of ["filters-box", "dates-box"]) get(id, HTMLDetailsElement).open = isWide;
  takeOverScroll();
  addEventListener("popstate", () => void fromAddress().then(restoreScroll));
  addEventListener("pagehide", keepScroll);
  addEventListener("scrollend", keepScroll);

  const typedBefore = state.q === "" ? fields.query.value : "";
  if (typedBefore !== "") {
    state = { ...state, q: typedBefore };
    writeAddress(state, "replace");
  } else fields.query.value = state.q;
  fields.fill(state);
  if (document.activeElement === fields.query) near(fields.query.value);
  if (paramsOf(state).size > 0 || isReturning()) void run().then(restoreScroll);
  else
    whenIdle(() => {
      if (turn === 0) void run().then(restoreScroll);
    });
}
