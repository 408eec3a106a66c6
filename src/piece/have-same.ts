/** Whether two lists have the same things in the same order, not only equal ones. */
export function haveSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((each, place) => each === other[place]);
}
