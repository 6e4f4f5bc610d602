// Dates of cases as numbers. Years are 1 to 9999 in a case; five years before may lie below.

/** `YYYY-MM-DD` as the number YYYYMMDD, which orders as days do. */
export function dateOf(text) {
  return (
    text.charCodeAt(0) * 10000000 +
    text.charCodeAt(1) * 1000000 +
    text.charCodeAt(2) * 100000 +
    text.charCodeAt(3) * 10000 +
    text.charCodeAt(5) * 1000 +
    text.charCodeAt(6) * 100 +
    text.charCodeAt(8) * 10 +
    text.charCodeAt(9) -
    533333328 // the zeros: 48 times 11111111
  );
}

/** Five years before: 29 February becomes the 28th, since five years from a leap year there is none. */
export function fiveYearsBefore(date) {
  return date % 10000 === 229 ? date - 50001 : date - 50000;
}

/** A date, YYYYMMDD, as a count of days from an arbitrary day; years below 1 too. */
export function dayOf(date) {
  const year = Math.floor(date / 10000);
  const rest = date - year * 10000;
  const month = (rest / 100) | 0;
  const day = rest - month * 100;
  const y = month <= 2 ? year - 1 : year;
  const shifted = month <= 2 ? month + 9 : month - 3;
  return (
    365 * y +
    Math.floor(y / 4) -
    Math.floor(y / 100) +
    Math.floor(y / 400) +
    (((153 * shifted + 2) / 5) | 0) +
    day
  );
}
