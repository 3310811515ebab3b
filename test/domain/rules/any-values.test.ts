import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eid } from '../../../src/domain/kinds/eid.ts';
import { applied } from '../../../src/domain/kinds/difference.ts';
import { misshapen } from '../../../src/domain/kinds/field-schema.ts';
import type { Sourced, Values } from '../../../src/domain/record.ts';
import { findings, type Finding, type RuleContext } from '../../../src/domain/rules/rule.ts';
import { STATUSES } from '../../../src/domain/status.ts';
import { TODAY } from '../../support/eid-values.ts';
import { places } from '../../support/fired.ts';
import { anyPartialDate } from '../arbitrary-date.ts';
import { anyEidValues, anyShapes } from './arbitrary-eid.ts';

const anyContext: fc.Arbitrary<RuleContext> = fc.record(
  {
    today: fc.constantFrom(TODAY, '2027-02-28', '2028-02-29'),
    places: fc.constant(places),
    sameNumber: fc.boolean(),
    register: fc.record({
      fullName: fc.string(),
      birthDate: anyPartialDate,
      sex: fc.constantFrom('nam' as const, 'nu' as const),
      dead: fc.boolean(),
    }),
    status: fc.constantFrom(...STATUSES),
    noticeOn: anyPartialDate,
    phoneBoundTo: fc.constantFrom('001099000001', '001099000002'),
    samePhone: fc.array(
      fc.record({ number: fc.string(), representativeNumber: fc.string() }, { requiredKeys: [] }),
    ),
    representativeLevel: fc.constantFrom(0 as const, 1 as const, 2 as const),
  },
  { requiredKeys: ['today'] },
);

const frozen = (values: Values) => deepFreeze(structuredClone(values));
function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(deepFreeze);
  return value;
}

/** Findings that say that something is empty or not said, or is known of someone of whom it was not; no other. */
const ABOUT_ABSENCE = [
  'PER-001',
  'PER-017',
  'EID-005',
  'EID-006',
  'EID-007',
  'EID-010',
  'EID-014',
  'EID-015',
  'EID-021',
  'EID-022',
  'EID-023',
  'EID-031',
  'EID-033',
  'EID-034',
];

describe('the rules, on any record', () => {
  it('never throw and change nothing, whatever shapes the values have', () => {
    fc.assert(
      fc.property(fc.oneof(anyEidValues, anyShapes), anyContext, (values, context) => {
        const before = structuredClone(values);
        findings(eid.rules, frozen(values), context);
        expect(values).toEqual(before);
      }),
    );
  });
  it('give the same findings again', () => {
    fc.assert(
      fc.property(anyEidValues, anyContext, (values, context) => {
        expect(findings(eid.rules, values, context)).toEqual(findings(eid.rules, values, context));
      }),
    );
  });
  it('say the same whatever order the paths of a record have', () => {
    fc.assert(
      fc.property(anyEidValues, anyContext, (values, context) => {
        const turned = Object.fromEntries(Object.entries(values).reverse());
        expect(findings(eid.rules, turned, context)).toEqual(findings(eid.rules, values, context));
      }),
    );
  });
  it('say nothing at an empty field but that it is empty', () => {
    fc.assert(
      fc.property(anyEidValues, anyContext, (values, context) => {
        const atEmpty = findings(eid.rules, values, context).filter(
          ({ path }) => !Object.hasOwn(values, path),
        );
        for (const { rule } of atEmpty) expect(ABOUT_ABSENCE).toContain(rule);
      }),
    );
  });
  it('offer only corrections that have their field’s shape and settle what they correct', () => {
    fc.assert(
      fc.property(anyEidValues, anyContext, (values, context) => {
        for (const found of findings(eid.rules, values, context))
          if (found.fix) settles(values, found, context);
      }),
      { numRuns: 300 },
    );
  });
});

function settles(values: Values, { rule, path, fix }: Finding, context: RuleContext) {
  const set = Object.fromEntries(Object.entries(fix ?? {}).map(([at, v]): [string, Sourced] => [at, { v }]));
  expect(misshapen(eid, set)).toEqual([]);
  const still = findings(eid.rules, applied(values, { set }), context);
  expect(still.some((again) => again.rule === rule && again.path === path)).toBe(false);
}
