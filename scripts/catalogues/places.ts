import { toneNormalised } from '../../src/domain/folded-key.ts';
import type { ReadSource } from './small.ts';
import { cell, rowsOf } from './tsv.ts';

// Layout of places.json, read by src/domain/catalogues/unpack-places.ts. Units stand in the order of their parents;
// `counts` says how many belong to each parent, in the parents' order, so that no unit repeats its parent's code.
// Codes are differences to the code before, in base 36. Kinds are one letter a unit, names are separated by `|`.

type Row = Record<string, string>;
type Unit = { code: string; parent: string; name: string; fullName: string };

const LETTER_OF_WORD: Record<string, string> = {
  Phường: 'P',
  Xã: 'X',
  'Thị trấn': 'T',
  'Đặc khu': 'K',
  Quận: 'Q',
  Huyện: 'H',
  'Thị xã': 'S',
  'Thành phố': 'C',
};

function unitOf(row: Row, parentColumn: string): Unit {
  return {
    code: cell(row, 'code'),
    parent: cell(row, parentColumn),
    name: toneNormalised(cell(row, 'name')),
    fullName: toneNormalised(cell(row, 'full_name')),
  };
}

function letterOf(unit: Unit): string {
  const letter = LETTER_OF_WORD[unit.fullName.slice(0, -unit.name.length).trim()];
  if (letter === undefined) throw new Error(`unit ${unit.code} has an unknown kind of name`);
  return letter;
}

function deltas(numbers: number[]): string {
  return numbers.map((number, at) => (number - (numbers[at - 1] ?? 0)).toString(36)).join(' ');
}

/** Units in the order of their parents, and by code under each. */
function ordered(units: Unit[], parents: string[]): Unit[] {
  const place = new Map(parents.map((code, at) => [code, at]));
  const at = (unit: Unit) => place.get(unit.parent) ?? NaN;
  return [...units].sort((a, b) => at(a) - at(b) || Number(a.code) - Number(b.code));
}

function packed(units: Unit[], parents: string[]) {
  return {
    codes: deltas(units.map((unit) => Number(unit.code))),
    counts: parents.map((code) => units.filter((unit) => unit.parent === code).length.toString(36)).join(' '),
    kinds: units.map(letterOf).join(''),
    names: units.map((unit) => unit.name).join('|'),
  };
}

/** For each old unit the places of its new ones in the list of today: `n` alone is full, `n/` or `n/m` partial. */
function successors(old: Unit[], today: Unit[], pairs: Row[]): string {
  const place = new Map(today.map((unit, at) => [unit.code, at]));
  const byOld = new Map<string, Row[]>();
  for (const pair of pairs)
    byOld.set(cell(pair, 'old_code'), [...(byOld.get(cell(pair, 'old_code')) ?? []), pair]);
  let before = 0;
  const shown = (pair: Row) => {
    const at = place.get(cell(pair, 'new_code')) ?? NaN;
    const step = at - before;
    before = at;
    return step.toString(36);
  };
  const lists = old.map((unit) => {
    const own = byOld.get(unit.code) ?? [];
    const steps = own.map(shown).join('/');
    return own[0]?.['part'] === 'partial' && own.length === 1 ? `${steps}/` : steps;
  });
  return lists.join(' ');
}

export function places(read: ReadSource) {
  const oldProvinces = rowsOf(read('provinces-old63.tsv')).map((row) => cell(row, 'code'));
  const newProvinces = rowsOf(read('provinces-current.tsv')).map((row) => cell(row, 'code'));
  const units = (file: string, parentColumn: string) =>
    rowsOf(read(file)).map((row) => unitOf(row, parentColumn));
  const pairs = rowsOf(read('commune-old-to-new.tsv'));

  const today = ordered(units('communes-current.tsv', 'province_code'), newProvinces);
  const districts = ordered(units('districts-old-20250301.tsv', 'province_code'), oldProvinces);
  const formerDistricts = ordered(units('districts-hist-2021-2024.tsv', 'province_code'), oldProvinces);
  const districtCodes = districts.map((unit) => unit.code);
  const allDistrictCodes = [...districtCodes, ...formerDistricts.map((unit) => unit.code)];
  const old = ordered(units('communes-old-20250301.tsv', 'district_code'), districtCodes);
  const former = ordered(units('communes-hist-2021-2024.tsv', 'district_code'), allDistrictCodes);
  const listed = new Set(old.map((unit) => unit.code));
  const unlisted = pairs.filter((pair) => !listed.has(cell(pair, 'old_code')));

  return {
    version: '2026-07-25',
    oldProvinces: oldProvinces.join(' '),
    newProvinces: newProvinces.join(' '),
    today: packed(today, newProvinces),
    districts: packed(districts, oldProvinces),
    communes: packed(old, districtCodes),
    successors: successors(old, today, pairs),
    unlisted: unlisted.map((pair) => [cell(pair, 'old_code'), cell(pair, 'new_code')]),
    formerDistricts: packed(formerDistricts, oldProvinces),
    formerCommunes: packed(former, allDistrictCodes),
  };
}
