/** So many pieces, in words: `1 piece`, `35 pieces`. */
export function countPieces(number: number): string {
  return `${number} ${number === 1 ? "piece" : "pieces"}`;
}
