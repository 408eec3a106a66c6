import type { PageLine } from "./page-line.ts";

/*
 * The boilerplate of sites: lines that belong to the page and not to the piece. Each pattern matches a whole line,
 * so that no sentence is ever taken for boilerplate.
 */

const kinds: [why: string, pattern: RegExp][] = [
  ["a search box", /(article|site) search|search (form|this site|the site)/],
  [
    "an advertisement's label",
    /advertise?ments?|sponsored content|supported by|story continues below( advertisement)?|continue loaded( the main story)?/,
  ],
  [
    "a share button",
    /share this( (article|page|story|post|on .{1,20}))?:?|share (on|via) (facebook|twitter|x|whatsapp|linkedin|reddit|e-?mail)|sharing is caring!?|(e-?mail|print|save|bookmark) this( (article|page|story|post))?|(print|printer|e-?mail)[- ]friendly( (version|page))?|copy (link|url)( url)?( ?copied!?)?|(show more|close extra|hide) sharing options|\d+k? ?shares?/,
  ],
  [
    "an invitation to subscribe or sign in",
    /(subscribe|sign ?(in|up|out)|log ?(in|out))( now| today| here| for free)?|(subscribe|sign ?in|log ?in) ?(sign ?(in|up)|log ?in)|(register|create (a free |an )?account)( now| today| here| for free)|already a (subscriber|member)\?.{0,30}|to read the full story|become a (member|subscriber)/,
  ],
  [
    "a cookie notice",
    /(accept|reject|manage)( all)? cookies|cookie (settings|preferences|policy)|(we|this (web)?site) uses? cookies\b.*/,
  ],
  [
    "a link of the site",
    /skip to (main |site )?(content|navigation|index)|back to (top|gallery)( «)?|home page|site ?map|about us|contact us|terms( and conditions| & conditions| of (use|service))|privacy (policy|notice)|your ad choices|read more|(next|previous) (page|article)/,
  ],
  [
    "a link to other pages",
    /related( (articles?|stories|topics|links|content|tags|posts))?:?|you (may|might) also like:?|most (popular|read|viewed|shared)( (videos|articles|stories|posts|news))?|trending now:?|(recommended|popular) (articles|stories|posts)|recommended for you/,
  ],
  [
    "an invitation to comment",
    /leave a (comment|reply)|post a comment|\d+ (post )?comments?( \(\+\))?|view comments|join the conversation/,
  ],
  ["a newsletter's box", /newsletter sign-?up|sign up for .{1,40} newsletters?/],
];

const boilerplate = kinds.map(([why, pattern]) => ({ why, pattern: new RegExp(`^(?:${pattern.source})$`, "i") }));

/** Buttons and links whose names are also words that a heading may have: boilerplate only where two or more stand together. */
const buttons =
  /^(facebook|twitter|x|reddit|linkedin|pinterest|whatsapp|telegram|tumblr|flipboard|mix|instagram|youtube|e-?mail|print|save|share|tweet|rss|text|text size|a-|a\+|menu|search|home|contact|privacy|terms|register)$/i;

/** What may follow a piece. Text that resumes below one shows that it stood within the piece nevertheless. */
const closing =
  /^(?:article search|related( (articles?|stories|topics|links|content|tags|posts))?:?|you (may|might) also like:?|most (popular|read|viewed|shared)( .{1,20})?|recommended for you|trending now:?|more from .{1,40}|must read.{0,20}|(share|like) this:?|sharing is caring!?|to read the full story|(.{1,30} )?newsletters?( sign-?up)?|(our )?latest (stories|news)|popular (articles|stories|posts)|upcoming events|follow us( on .{1,40})?)$/i;

const comments = /^(?:leave a (comment|reply)|post a comment|\d+ (post )?comments?( \(\+\))?|join the conversation)$/i;

/** Why a line is boilerplate, as a noun phrase; undefined where it isn't. */
export function boilerplateOf(lines: readonly PageLine[], index: number): string | undefined {
  const text = lines[index]?.text ?? "";
  if (isButton(lines[index]) && (isButton(lines[index - 1]) || isButton(lines[index + 1]))) return "a row of buttons";
  return boilerplate.find(({ pattern }) => pattern.test(text))?.why;
}

/** Whether a line is of a kind that stands below pieces. */
export function mayClose(lines: readonly PageLine[], index: number): boolean {
  const text = lines[index]?.text ?? "";
  return closing.test(text) || comments.test(text) || (isButton(lines[index]) && isButton(lines[index + 1]));
}

/** Whether a line heads the readers' comments, or invites them. */
export function opensComments({ text }: PageLine): boolean {
  return comments.test(text);
}

/** Whether a paragraph speaks of the site itself: of its terms, its cookies, its newsletters. */
export function speaksOfSite({ text }: PageLine): boolean {
  return /\bcookies?\b|privacy (policy|notice)|terms of (use|service)|rights reserved|newsletter|subscri(be|ption)|sign(ing)? up|inbox/i.test(
    text,
  );
}

function isButton(line: PageLine | undefined): boolean {
  return buttons.test(line?.text ?? "");
}
