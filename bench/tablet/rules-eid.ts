import { eid } from '../../src/domain/kinds/eid.ts';
import { communeMaker } from '../../src/domain/made-up/commune.ts';
import { loadPlaces } from '../../src/domain/places.ts';
import type { Sourced, Value, Values } from '../../src/domain/record.ts';
import { findings } from '../../src/domain/rules/rule.ts';
import { scoreOf } from '../../src/domain/score.ts';
import { personValues } from '../../test/support/person-values.ts';
import { benchRow, median, percentile, type BenchRow } from '../row.ts';

const TODAY = '2026-11-22';
const SITE = '01932f00-0000-7000-8000-000000000001';
const PEOPLE = 300;
const WARM_UP = 100;
const LIMIT_MS = 5;
const ROWS_OF_A_KIND = 5;
const REPEATS = 5;

/** Every rule of one application and its score, with the catalogue of units: milliseconds, 95 of 100 records. */
export async function rulesEid(): Promise<BenchRow[]> {
  const places = await loadPlaces();
  const maker = communeMaker({ seed: 'rules-eid', people: PEOPLE });
  const people = Array.from({ length: PEOPLE }, (_, index) => maker.personAt(index));
  const records = people
    .filter(({ card }) => card !== undefined)
    .map((person): Values => ({
      ...personValues(person, SITE, TODAY),
      ...rows(),
      ...placesOf(person.birthRegistration, places.version),
    }));
  const judge = (values: Values) => {
    const start = performance.now();
    const found = findings(eid.rules, values, { today: TODAY, places, status: 'submitted' });
    scoreOf({ units: [found] });
    return performance.now() - start;
  };
  for (const values of records.slice(0, WARM_UP)) judge(values);
  // The middle of five: the machine's other work is not the rules'.
  const times = records.map((values) => median(Array.from({ length: REPEATS }, () => judge(values))));
  return [benchRow({ name: 'rules-eid', unit: 'ms', ours: percentile(times, 95), limit: LIMIT_MS })];
}

function placesOf(place: { written: string; oldCode: string; newCode: string }, version: string): Values {
  const value: Sourced = { v: { ...place, version }, s: 'T' };
  return { 'applicant/birthRegPlace': value, 'applicant/origin': value };
}

/** More rows than a person ever brings, so that the row rules are measured too. */
function rows(): Values {
  const typed = (v: Value): Sourced => ({ v, s: 'T' });
  const made = Array.from({ length: ROWS_OF_A_KIND }, (_, n) => {
    const id = `01932f00-0000-7000-8000-00000000000${n}`;
    return {
      [`documents/${id}/kind`]: typed('vehicle'),
      [`documents/${id}/number`]: typed('59N31234'),
      [`applicant/otherNumbers/${id}/number`]: typed(`00109900000${n}`),
      [`applicant/otherNumbers/${id}/state`]: typed('cancelled'),
      [`kept/${id}/rule`]: typed('EID-034'),
      [`kept/${id}/path`]: typed('biometrics/fingerprints'),
      [`kept/${id}/reason`]: typed('later'),
    };
  });
  return Object.assign({}, ...made) as Values;
}
