/**
 * Does what can wait, once the browser has nothing else to do; never for a reader who asked to be sent no more than
 * needed.
 */
export function whenIdle(work: () => void): void {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  if (connection?.saveData === true) return;
  const wait = () => {
    if ("requestIdleCallback" in globalThis) requestIdleCallback(work, { timeout: 2000 });
    else setTimeout(work, 200);
  };
  if (document.readyState === "complete") wait();
  else addEventListener("load", wait, { once: true });
}
