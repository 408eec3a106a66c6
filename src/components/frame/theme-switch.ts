const key = "theme";

/**
 * Makes a button change between light and dark. The choice is kept in this browser as long as it differs from what the
 * system asks for; early-theme.ts reads it.
 */
export function startThemeSwitch(button: HTMLElement): void {
  const system = matchMedia("(prefers-color-scheme: dark)");
  const root = document.documentElement;
  const isDark = () => (root.dataset["theme"] ? root.dataset["theme"] === "dark" : system.matches);
  const show = () => button.setAttribute("aria-pressed", String(isDark()));

  button.addEventListener("click", () => {
    const dark = !isDark();
    if (dark === system.matches) delete root.dataset["theme"];
    else root.dataset["theme"] = dark ? "dark" : "light";
    keep(root.dataset["theme"]);
    show();
  });
  system.addEventListener("change", show);
  show();
}

/** Where storage is forbidden the choice holds for the page. */
function keep(theme: string | undefined): void {
  try {
    if (theme === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, theme);
  } catch {}
}
