import { get } from "../views/dom.ts";

/** The line that says what a search came to: shown at once, and read out when the reader rests. */
export interface StatusLine {
  /** Shows a text to those who see it. */
  show(text: string): void;
  /** Has what is shown read out, unless it was the last to be. */
  speak(): void;
  /** Has another text read out. */
  say(text: string): void;
  /** Goes to the line, which is read out for that. */
  focus(): void;
}

/** Whoever is led to the line within so many milliseconds has it read out for that. */
const focusTime = 150;

/** After so many milliseconds a text that is to be read out has been taken up; left longer, readers would meet it twice. */
const spokenFor = 3000;

/** The status line of the search page. */
export function statusLine(): StatusLine {
  const shown = get("status", HTMLElement);
  const spoken = get("spoken", HTMLElement);
  let last = "";
  let start: ReturnType<typeof setTimeout> | undefined;
  let end: ReturnType<typeof setTimeout> | undefined;
  const say = (text: string) => {
    // An older text that still waits to be announced would replace this one.
    clearTimeout(start);
    spoken.textContent = text;
    clearTimeout(end);
    end = setTimeout(() => (spoken.textContent = ""), spokenFor);
  };
  return {
    show: (text) => (shown.textContent = text),
    speak: () => {
      const text = shown.textContent;
      clearTimeout(start);
      start = setTimeout(() => {
        if (text !== last) say(text);
        last = text;
      }, focusTime);
    },
    say,
    focus: () => {
      last = shown.textContent;
      shown.focus({ preventScroll: true });
    },
  };
}
