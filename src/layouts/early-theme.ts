import { policyHash } from "./policy-hash.ts";

/** Runs before anything is painted, so that a page never shows in colours that its reader has turned off. */
export const earlyTheme = `try{const t=localStorage.getItem("theme");if(t)document.documentElement.dataset.theme=t}catch{}`;

/** Its hash, the same on every page. */
export const earlyThemeHash = policyHash(earlyTheme);
