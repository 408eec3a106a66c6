const numbers = new Intl.NumberFormat("en");

/** A number for reading, its thousands grouped: `1,234`. */
export function formatNumber(number: number): string {
  return numbers.format(number);
}

/** So many pieces, in words: `1 piece`, `1,234 pieces`. */
export function countPieces(number: number): string {
  return `${formatNumber(number)} ${number === 1 ? "piece" : "pieces"}`;
}
