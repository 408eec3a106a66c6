/**
 * Finds the row that has a number.
 * @param numbers the number of each row, no two the same
 * @returns a function from a number to its row, undefined where no row has it
 */
export function rowFinder(numbers: Uint32Array): (number: number) => number | undefined {
  // Open addressing; a Map of that many takes several times as long to fill.
  const mask = 2 ** Math.ceil(Math.log2(2 * numbers.length + 2)) - 1;
  const slots = new Int32Array(mask + 1).fill(-1);
  for (let row = 0; row < numbers.length; row += 1) {
    let slot = (numbers[row] ?? 0) & mask;
    while (slots[slot] !== -1) slot = (slot + 1) & mask;
    slots[slot] = row;
  }
  return (number) => {
    for (let slot = number & mask; ; slot = (slot + 1) & mask) {
      const row = slots[slot] ?? -1;
      if (row === -1) return undefined;
      if (numbers[row] === number) return row;
    }
  };
}
