import type { Words } from '../words.ts';

export const day: Words['day'] = {
  title: 'Summary of the day',
  open: 'Summary of the day: print or keep',
  heading: (day: string) => `Summary of ${day}`,
  about:
    'Record numbers and states only, no name or number of a citizen. The tablet sends it nowhere by itself.',
  day: 'Day',
  officer: 'Officer',
  site: 'Site',
  captured: 'Captured',
  columns: { number: 'Record number', savedAt: 'Saved at', state: 'State', dueOn: 'Result expected' },
  none: 'There is nothing to sum up today yet.',
  print: 'Print the summary',
  table: 'Keep as a table (CSV)',
};
