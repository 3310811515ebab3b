import { describe, expect, it } from 'vitest';
import { eid } from '../../../src/domain/kinds/eid.ts';
import { kindSchema, misshapen } from '../../../src/domain/kinds/field-schema.ts';
import {
  KindVersionError,
  migrate,
  migrated,
  migrationSteps,
  type Migration,
} from '../../../src/domain/kinds/migrate.ts';
import type { Values } from '../../../src/domain/record.ts';
import drafts from './fixtures/eid-1-drafts.json';
import records from './fixtures/eid-1-records.json';
import schema from './fixtures/eid-1-schema.json';

interface Frozen {
  readonly what: string;
  readonly kind: string;
  readonly kindVersion: number;
  readonly values: Values;
}
const STORED = records as unknown as readonly Frozen[];
const TYPED = drafts as unknown as readonly Frozen[];
const EVERY = [...STORED, ...TYPED].map((one) => [one.what, one] as const);
const now = ({ kind, kindVersion, values }: Frozen) => migrate(kind, kindVersion, values);

describe('values of version 1', () => {
  it('are of several people, and of drafts that were left half typed', () => {
    expect(STORED.length).toBeGreaterThan(5);
    expect(TYPED.length).toBeGreaterThan(3);
  });
  it.each(STORED.map((one) => [one.what, one] as const))('are well-shaped today: %s', (_what, one) => {
    expect(misshapen(eid, now(one))).toEqual([]);
  });
  it.each(EVERY)('lose nothing, half-typed text neither: %s', (_what, one) => {
    const after = now(one);
    for (const [path, value] of Object.entries(one.values)) expect(after[path]).toEqual(value);
  });
  it.each(EVERY)('change nothing when migrated again: %s', (_what, one) => {
    const once = now(one);
    expect(migrate(one.kind, eid.version, once)).toEqual(once);
    expect(migrate(one.kind, one.kindVersion, once)).toEqual(once);
  });
  it.each(EVERY)('are not touched themselves: %s', (_what, one) => {
    const before = structuredClone(one);
    now(one);
    expect(one).toEqual(before);
  });
});

it('Every path of version 1 is still there, with the shape that it had', () => {
  const current = kindSchema(eid) as typeof schema;
  expect(current.properties).toMatchObject(schema.properties);
  expect(current.patternProperties).toMatchObject(schema.patternProperties);
});

describe('a migration', () => {
  const adds =
    (path: string): Migration =>
    (values) => ({ ...values, [path]: { v: path } });

  it('takes the steps from its version on, in their order', () => {
    const steps = [adds('a'), adds('b'), adds('c')];
    expect(Object.keys(migrated(steps, 1, {}))).toEqual(['a', 'b', 'c']);
    expect(Object.keys(migrated(steps, 3, {}))).toEqual(['c']);
    expect(migrated(steps, 4, {})).toEqual({});
  });
  it('has a step for every version of the kind but the newest', () => {
    expect(migrationSteps('eid')).toBe(eid.version - 1);
  });
  it('refuses a version that this program does not know, and an unknown kind', () => {
    expect(() => migrate('eid', eid.version + 1, {})).toThrow(KindVersionError);
    expect(() => migrate('eid', 0, {})).toThrow(KindVersionError);
    expect(() => migrate('visit', 1, {})).toThrow(KindVersionError);
  });
});
