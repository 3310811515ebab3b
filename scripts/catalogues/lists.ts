import type { ReadSource } from './small.ts';
import { cell, rowsOf } from './tsv.ts';

/** Version of each short list: raised by hand with its table. */
const VERSIONS = {
  'licence-classes': '2026-11',
  'vehicle-types': '2026-11',
  'no-number-reasons': '2026-11',
  'waiver-reasons': '2026-11',
  'keep-reasons': '2026-11',
} as const;

/** Codes with words in both languages, each list with the version of its own table. */
export function lists(read: ReadSource) {
  const made = Object.entries(VERSIONS).map(([name, version]) => {
    const rows = rowsOf(read(`${name}.tsv`));
    const worded = rows.map((row) => [cell(row, 'code'), cell(row, 'name_vi'), cell(row, 'name_en')]);
    return [name, { version, rows: worded }] as const;
  });
  return { version: '2026-11', lists: Object.fromEntries(made) };
}
