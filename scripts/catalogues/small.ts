import { toneNormalised } from '../../src/domain/folded-key.ts';
import { cell, rowsOf } from './tsv.ts';

/** Text of a source file under catalogues/. */
export type ReadSource = (name: string) => string;

export function provinces(read: ReadSource) {
  const successors = new Map(
    rowsOf(read('province-old-to-new.tsv')).map((row) => [cell(row, 'old_code'), cell(row, 'new_code')]),
  );
  const numbers = new Map(
    rowsOf(read('pid-province-codes.tsv')).map((row) => [cell(row, 'gso_code_old'), cell(row, 'pid_code')]),
  );
  const old = rowsOf(read('provinces-old63.tsv')).map((row) => {
    const code = cell(row, 'code');
    return [code, ...names(row), successors.get(code), numbers.get(code)];
  });
  const today = rowsOf(read('provinces-current.tsv')).map((row) => [cell(row, 'code'), ...names(row)]);
  return { version: '2025-07-01', old, today };
}

function names(row: Record<string, string>): [string, string] {
  return [toneNormalised(cell(row, 'name')), toneNormalised(cell(row, 'full_name'))];
}

export function nationalities(read: ReadSource) {
  const rows = rowsOf(read('nationalities.tsv'));
  return {
    version: 'cldr-48',
    rows: rows.map((row) => [cell(row, 'iso2'), cell(row, 'name_vi'), cell(row, 'name_en')]),
  };
}

export function phones(read: ReadSource) {
  const numbering = JSON.parse(read('phone-vn.json')) as { VN: { mobile_nsn_regex: string } };
  const retired = rowsOf(read('phone-retired-prefixes.tsv'));
  return {
    version: 'libphonenumber-1.13.16',
    mobile: numbering.VN.mobile_nsn_regex,
    retired: Object.fromEntries(retired.map((row) => [cell(row, 'old'), cell(row, 'new')])),
  };
}

export function legacyCharsets(read: ReadSource) {
  const rows = rowsOf(read('legacy-charsets.tsv'));
  const table = (column: string) =>
    rows.map((row) => [cell(row, column), cell(row, 'unicode')].join(' ')).join('\n');
  return { version: '2.0.0', 'vni-windows': table('vni_windows'), tcvn3: table('tcvn3') };
}

export function holidays(read: ReadSource) {
  const rows = rowsOf(read('holidays.tsv'));
  return {
    version: '2026-11',
    rows: rows.map((row) => [cell(row, 'day'), cell(row, 'kind'), cell(row, 'name')]),
  };
}
