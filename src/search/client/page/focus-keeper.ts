/** Keeps the focus where a reader has it, while parts of the page are made anew. */
export interface FocusKeeper {
  /** Changes the page, and gives the focus back to the control that stands for the one which had it. */
  during(change: () => void): void;
  /** Puts a focus that found no control again on the fallback. */
  settle(): void;
}

/**
 * Knows controls by what they do, which their attribute `data-key` says: no two of a page have the same.
 * @param fallback takes the focus where its control is gone for good
 */
export function focusKeeper(fallback: HTMLElement): FocusKeeper {
  let lost: string | undefined;
  const isLost = () => document.activeElement === null || document.activeElement === document.body;
  return {
    during: (change) => {
      const key = document.activeElement instanceof HTMLElement ? document.activeElement.dataset["key"] : undefined;
      change();
      if (!isLost()) {
        lost = undefined;
        return;
      }
      lost = key ?? lost;
      if (lost === undefined) return;
      const same = document.querySelector<HTMLElement>(`[data-key="${CSS.escape(lost)}"]`);
      same?.focus({ preventScroll: true });
      if (!isLost()) lost = undefined;
    },
    settle: () => {
      if (lost !== undefined && isLost()) fallback.focus({ preventScroll: true });
      lost = undefined;
    },
  };
}
