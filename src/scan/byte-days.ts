import { DAY_ZERO } from '../compile/codes.ts';
import { fromCivil } from '../dates/day.ts';

const DASH = 0x2d;
const QUOTE = 0x22;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2099;

/** The code of the day before the first of each month, and the days of the month, for years near ours. */
const BEFORE = new Int32Array((LAST_YEAR - FIRST_YEAR + 1) * 12);
const LENGTH = new Uint8Array(BEFORE.length);
for (let month = 0; month < BEFORE.length; month++) {
  const first = fromCivil(FIRST_YEAR + Math.floor(month / 12), (month % 12) + 1, 1);
  const next = fromCivil(FIRST_YEAR + Math.floor((month + 1) / 12), ((month + 1) % 12) + 1, 1);
  BEFORE[month] = first + DAY_ZERO - 1;
  LENGTH[month] = next - first;
}

/** The code of the day `YYYY-MM-DD` at a place, 0 where there is none. */
export function dayAt(bytes: Uint8Array, at: number): number {
  const y0 = (bytes[at] as number) - 48;
  const y1 = (bytes[at + 1] as number) - 48;
  const y2 = (bytes[at + 2] as number) - 48;
  const y3 = (bytes[at + 3] as number) - 48;
  const m0 = (bytes[at + 5] as number) - 48;
  const m1 = (bytes[at + 6] as number) - 48;
  const d0 = (bytes[at + 8] as number) - 48;
  const d1 = (bytes[at + 9] as number) - 48;
  if (bytes[at + 4] !== DASH || bytes[at + 7] !== DASH) return 0;
  // What is no digit is below 0 or above 9.
  if (((y0 | y1 | y2 | y3 | m0 | m1 | d0 | d1) & ~15) !== 0) return 0;
  if (y0 > 9 || y1 > 9 || y2 > 9 || y3 > 9 || m0 > 9 || m1 > 9 || d0 > 9 || d1 > 9) return 0;
  return dayOf(y0 * 1000 + y1 * 100 + y2 * 10 + y3, m0 * 10 + m1, d0 * 10 + d1);
}

const ZEROS = 0x30303030;
/** `-00-` and `-00"`, the little end first. */
const MONTH = 0x2d30302d;
const DATE = 0x2230302d;

/** The code of the day `YYYY-MM-DD"` at a place, its closing quote included; 0 where there is none. Four bytes at a time. */
export function quotedDayAt(view: DataView, end: number, at: number): number {
  if (at + 11 > end) return 0;
  const year = view.getInt32(at, true) ^ ZEROS;
  const month = view.getInt32(at + 4, true) ^ MONTH;
  const date = view.getInt32(at + 7, true) ^ DATE;
  // What is no digit is more than 9 now, and what is no dash or quote not 0.
  const isWrong =
    ((year | (year + 0x06060606)) & 0xf0f0f0f0) |
    ((month | date) & 0xfff0f0ff) |
    ((month + 0x00060600) & 0x00f0f000) |
    ((date + 0x00060600) & 0x00f0f000);
  if (isWrong !== 0) return 0;
  return dayOf(
    (year & 15) * 1000 + ((year >> 8) & 15) * 100 + ((year >> 16) & 15) * 10 + ((year >> 24) & 15),
    ((month >> 8) & 15) * 10 + ((month >> 16) & 15),
    ((date >> 8) & 15) * 10 + ((date >> 16) & 15),
  );
}

function dayOf(year: number, month: number, date: number): number {
  if (month < 1 || month > 12) return 0;
  if (year < FIRST_YEAR || year > LAST_YEAR) return farDay(year, month, date);
  const index = (year - FIRST_YEAR) * 12 + month - 1;
  return date < 1 || date > (LENGTH[index] as number) ? 0 : (BEFORE[index] as number) + date;
}

function farDay(year: number, month: number, date: number): number {
  const first = fromCivil(year, month, 1);
  const days = fromCivil(month === 12 ? year + 1 : year, (month % 12) + 1, 1) - first;
  return year < 1 || date < 1 || date > days ? 0 : first + date - 1 + DAY_ZERO;
}

/** Where the date-time that begins at a place ends (at its closing quote), -1 where there is none; as `isDateTime`. */
export function endOfDateTime(bytes: Uint8Array, at: number): number {
  if (dayAt(bytes, at) === 0 || bytes[at + 10] !== 0x54) return -1;
  const hour = twoDigits(bytes, at + 11);
  const minute = twoDigits(bytes, at + 14);
  const second = twoDigits(bytes, at + 17);
  if (bytes[at + 13] !== 0x3a || bytes[at + 16] !== 0x3a) return -1;
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) return -1;
  let next = at + 19;
  if (bytes[next] === 0x2e) {
    const start = ++next;
    while (next - start < 10 && isDigit(bytes[next] as number)) next++;
    if (next === start || next - start > 9) return -1;
  }
  if (bytes[next] === 0x5a) next++;
  else {
    if (bytes[next] !== DASH && bytes[next] !== 0x2b) return -1;
    const hours = twoDigits(bytes, next + 1);
    const minutes = twoDigits(bytes, next + 4);
    if (bytes[next + 3] !== 0x3a || hours < 0 || hours > 23 || minutes < 0 || minutes > 59) return -1;
    next += 6;
  }
  return bytes[next] === QUOTE ? next : -1;
}

const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39;

function twoDigits(bytes: Uint8Array, at: number): number {
  const [a, b] = [bytes[at] as number, bytes[at + 1] as number];
  return isDigit(a) && isDigit(b) ? (a - 48) * 10 + b - 48 : -1;
}
