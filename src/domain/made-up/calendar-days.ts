/** Whole days as 'YYYY-MM-DD' (proleptic Gregorian calendar, no time zone) and as days since 1970-01-01. */
const DAY_MS = 86_400_000;

export function dayNumber(isoDate: string): number {
  return Date.parse(`${isoDate}T00:00:00Z`) / DAY_MS;
}

export function isoDay(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

export function yearOf(isoDate: string): number {
  return Number(isoDate.slice(0, 4));
}

/** The date `years` later; 29 February becomes 1 March in a common year, as ages are counted here. */
export function plusYears(isoDate: string, years: number): string {
  const year = String(yearOf(isoDate) + years).padStart(4, '0');
  const rest = isoDate.slice(4);
  return rest === '-02-29' && !isLeapYear(Number(year)) ? `${year}-03-01` : `${year}${rest}`;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Completed years of age on a day. */
export function ageOn(birthDate: string, day: string): number {
  const years = yearOf(day) - yearOf(birthDate);
  return plusYears(birthDate, years) > day ? years - 1 : years;
}

/** ddMMyyyy, as the QR code of a card writes a date. */
export function packedDay(isoDate: string): string {
  return isoDate.slice(8, 10) + isoDate.slice(5, 7) + isoDate.slice(0, 4);
}

/** dd/MM/yyyy, as a card prints it. */
export function printedDay(isoDate: string): string {
  return `${isoDate.slice(8, 10)}/${isoDate.slice(5, 7)}/${isoDate.slice(0, 4)}`;
}
