/**
 * Stands in indexed texts, with a space after it, where a dash, an ellipsis or the apostrophe of a short word (l’Europe)
 * joins words without one: Pagefind takes such words for a single one, and finds neither. Unicode's invisible separator,
 * so that no text has it otherwise.
 */
export const joint = "\u2063";

const joining = "—–―‒…";

const dash = new RegExp(String.raw`[${joining}]+(?![\s${joining}])`, "gu");

/** At a straight apostrophe Pagefind takes words apart itself. */
const shortened = /(?<![\p{L}\p{N}\p{M}'’])\p{L}{1,2}’(?=\p{L}{2})/gu;

/** A text, or HTML, whose words are apart where dashes and apostrophes join them. */
export function parted(text: string): string {
  return text.replaceAll(dash, `$&${joint} `).replaceAll(shortened, `$&${joint} `);
}

/** A text as it was before it was parted. */
export function joined(text: string): string {
  return text.replaceAll(new RegExp(`${joint} ?`, "g"), "");
}

/** A phrase as it was typed, its words apart where dashes join them. */
export function withoutDashes(phrase: string): string {
  return phrase.replaceAll(new RegExp(`[${joining}]`, "g"), " ");
}
