import fc from 'fast-check';
import { eid } from '../../../src/domain/kinds/eid.ts';
import type { Field, FieldType } from '../../../src/domain/kinds/field.ts';
import { fieldAt, shapes, singlePaths } from '../../../src/domain/kinds/kind.ts';
import type { Sourced, Value, Values } from '../../../src/domain/record.ts';
import { anyPartialDate } from '../arbitrary-date.ts';

const text = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }),
  fc.constantFrom('Nguyễn Văn Mẫu', "H'Hen Niê", 'TRẦN THỊ', ' ', '001099000001', '0912345678', 'VN', 'none'),
);
const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 1, maxLength: 13 });
const date = fc.oneof(anyPartialDate, fc.constantFrom('1999-02-30', '2026-11-22', '0000-00-00'));
const code = fc.constantFrom('00001', '00007', '00008', '00097', '26575', '99999');
const place = fc.record(
  { written: text, version: text, oldCode: code, newCode: code },
  { requiredKeys: ['written', 'version'] },
);

/** Values of each type's shape, the sensible among them often. */
const OF_TYPE: Record<Exclude<FieldType, 'choice'>, fc.Arbitrary<Value>> = {
  text,
  name: text,
  pdate: date,
  date,
  expiry: fc.oneof(date, fc.constant('none')),
  personalNumber: fc.oneof(digits, fc.constantFrom('001099000001', '003199000001')),
  digits,
  phone: fc.oneof(digits, text),
  email: text,
  place,
  bool: fc.boolean(),
  count: fc.nat(),
  catalogue: fc.constantFrom('VN', 'LA', 'XX', 'B1', 'asked'),
  ref: fc.uuid(),
  time: fc.nat(),
  hash: fc.constant('A'.repeat(43)),
  mark: fc.record({ strokes: fc.array(fc.array(fc.nat(1000))) }),
};

function valueOf(field: Field): fc.Arbitrary<Value> {
  return field.type === 'choice' ? fc.constantFrom(...Object.keys(field.choices ?? {})) : OF_TYPE[field.type];
}

const anySource = fc.constantFrom('Q', 'M', 'R', 'G', 'P', 'T');
const sourced = (v: fc.Arbitrary<Value>): fc.Arbitrary<Sourced> =>
  fc.record({ v, s: anySource, asWritten: text }, { requiredKeys: ['v'] });

function valuesAt(pathsOfKind: readonly string[]): fc.Arbitrary<Values> {
  const entries = pathsOfKind.map((path) => [path, sourced(valueOf(fieldAt(eid, path)!.field))] as const);
  return fc.record(Object.fromEntries(entries), { requiredKeys: [] }) as fc.Arbitrary<Values>;
}

/** What repeats, each with the shapes of its fields: `pictures`, `applicant/otherNumbers`. */
const repeating = new Map<string, string[]>();
for (const shape of shapes(eid).filter((one) => one.includes('/#/'))) {
  const [under = ''] = shape.split('/#/');
  repeating.set(under, [...(repeating.get(under) ?? []), shape]);
}
const rows = [...repeating.values()].map((row) =>
  fc.array(
    fc.uuid().chain((id) => valuesAt(row.map((shape) => shape.replace('#', id)))),
    { maxLength: 3 },
  ),
);

/** Any application, complete or not, whose values have the shapes of their fields. */
export const anyEidValues: fc.Arbitrary<Values> = fc
  .tuple(valuesAt(singlePaths(eid)), fc.tuple(...rows))
  .map(([single, more]) => Object.assign({}, single, ...more.flat()) as Values);

/** Values at real paths, but of any JSON shape. */
export const anyShapes: fc.Arbitrary<Values> = fc.dictionary(
  fc.constantFrom(...singlePaths(eid), 'applicant/birthRegPlace', 'pictures/x/kind', '__proto__', 'nowhere'),
  sourced(fc.jsonValue() as fc.Arbitrary<Value>),
);
