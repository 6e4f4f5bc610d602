const FORM =
  /^(\d{4})-(\d{2})-(\d{2})T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(\.\d{1,9})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

import { parseDay } from './day.ts';

/** Whether a text is a date-time with offset (RFC 3339, no leap second) on a day that exists. */
export function isDateTime(text: string): boolean {
  return FORM.test(text) && parseDay(text.slice(0, 10)) !== undefined;
}
