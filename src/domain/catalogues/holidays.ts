import data from './holidays.json';

/** Days off that fall on any weekday, and weekend days that a notice makes working days, as `YYYY-MM-DD`. */
export type HolidayCalendar = {
  version: string;
  off: ReadonlySet<string>;
  worked: ReadonlySet<string>;
  /** The last day for which the list was made; later due dates count weekends only. */
  knownThrough: string;
};

/** A row of the catalogue: day, `off` or `work`, and its name. */
export type HolidayRow = readonly [day: string, kind: string, name: string];

/** A calendar from rows: the shipped ones, or an administrator's newer list of another version. */
export function holidayCalendar(version: string, rows: readonly HolidayRow[]): HolidayCalendar {
  const days = (kind: string) => new Set(rows.filter((row) => row[1] === kind).map((row) => row[0]));
  const lastYear = rows.reduce((last, [day]) => (day.slice(0, 4) > last ? day.slice(0, 4) : last), '0000');
  return { version, off: days('off'), worked: days('work'), knownThrough: `${lastYear}-12-31` };
}

/** Vietnam's public holidays as known when this version was made. */
export const shippedHolidays: HolidayCalendar = holidayCalendar(
  data.version,
  data.rows.map(([day = '', kind = '', name = '']) => [day, kind, name] as const),
);
