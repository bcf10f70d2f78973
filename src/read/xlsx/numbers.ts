const numeric = /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/;

/**
 * A stored number as Excel holds it: 15 significant digits, written without exponent and without idle zeros.
 * Null for text that is no finite number.
 */
export function fifteenDigits(stored: string): string | null {
  const text = stored.trim();
  if (!numeric.test(text)) return null;
  const number = Number(text);
  if (!Number.isFinite(number)) return null;
  const [mantissa = '', exponent = '0'] = Math.abs(number).toExponential(14).split('e');
  const digits = mantissa.replace('.', '').replace(/0+$/, '');
  if (digits === '') return '0';
  return (number < 0 ? '-' : '') + pointAfter(digits, Number(exponent) + 1);
}

function pointAfter(digits: string, places: number): string {
  if (places <= 0) return `0.${'0'.repeat(-places)}${digits}`;
  if (places >= digits.length) return digits + '0'.repeat(places - digits.length);
  return `${digits.slice(0, places)}.${digits.slice(places)}`;
}

const dayMilliseconds = 86_400_000;
const epoch1904 = Date.UTC(1904, 0, 1);
const epoch1900 = Date.UTC(1899, 11, 30);

/**
 * The day that a serial number shows, `2023-05-01`, with `T10:20:30` behind where it has a time of day. Null where
 * Excel shows no date: before the first day, or after the year 9999.
 */
export function serialDate(serial: string, date1904: boolean): string | null {
  const number = Number(serial);
  const first = date1904 ? 0 : 1;
  if (!(number >= first)) return null;
  const seconds = Math.round((number - Math.floor(number)) * 86_400);
  const day = Math.floor(number) + (seconds === 86_400 ? 1 : 0);
  const time = timeText(seconds % 86_400);
  // Excel counts a 29 February 1900 that never was; the days before it are one number lower.
  if (!date1904 && day === 60) return `1900-02-29${time}`;
  const start = date1904 ? epoch1904 : day < 60 ? epoch1900 + dayMilliseconds : epoch1900;
  const date = new Date(start + day * dayMilliseconds);
  if (Number.isNaN(date.getTime()) || date.getUTCFullYear() > 9999) return null;
  return date.toISOString().slice(0, 10) + time;
}

function timeText(seconds: number): string {
  if (seconds === 0) return '';
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return `T${parts.map((part) => String(part).padStart(2, '0')).join(':')}`;
}
