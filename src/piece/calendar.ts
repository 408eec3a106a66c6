const monthNames = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/**
 * The name of a month in the language of the interface.
 * @param month 1 to 12
 */
export function monthName(month: number): string {
  return monthNames[month - 1] ?? "";
}

/**
 * How many days a month has, by the Gregorian calendar in every year.
 * @param month 1 to 12
 */
export function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}
