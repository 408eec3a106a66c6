import { policyHash } from "./policy-hash.ts";

/** Leads on to the page's only link, keeping the passage that the reader asked for, which a refresh would lose. */
export const leadOn = `location.replace(document.querySelector("a").href+location.hash)`;

/** Its hash, the same on every page. */
export const leadOnHash = policyHash(leadOn);
