import { eidWorkingDays } from '../../../domain/kinds/eid-due.ts';
import type { Values } from '../../../domain/record.ts';
import { formatPartialDate } from '../../../domain/typed-date.ts';
import { currentLanguage, say } from '../../shell/language.ts';
import { dayNow } from './day-now.ts';

/** The expected day with its weekday, and how many working days it stands for: "Thứ Tư, 25/11/2026 (3 ngày …)". */
export function dueWords(values: Values, dueOn: string): string {
  const weekday = new Intl.DateTimeFormat(currentLanguage(), { weekday: 'long', timeZone: 'UTC' });
  const day = weekday.format(new Date(`${dueOn}T00:00:00Z`));
  return say().enrol.done.dueOn(day, formatPartialDate(dueOn), eidWorkingDays(values, dayNow()));
}
