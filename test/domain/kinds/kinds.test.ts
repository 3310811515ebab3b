import Value from 'typebox/value';
import { describe, expect, it } from 'vitest';
import { eid } from '../../../src/domain/kinds/eid.ts';
import { field, type Field } from '../../../src/domain/kinds/field.ts';
import { kindSchema } from '../../../src/domain/kinds/field-schema.ts';
import { defineKind, fieldAt, rowIds, shapes, valueAt, type Kind } from '../../../src/domain/kinds/kind.ts';
import { kindNamed } from '../../../src/domain/kinds/kinds.ts';
import { Change } from '../../../src/protocol/change.ts';
import { adultWithCard, PORTRAIT_ROW } from '../../support/eid-values.ts';

const KINDS: readonly Kind[] = [eid];
const ROW = '01932f00-0000-7000-8000-00000000a009';

const pathsOf = (kind: Kind): string[] => shapes(kind).map((shape) => shape.replaceAll('#', ROW));

const nested = defineKind({
  id: 'nested',
  version: 1,
  vi: 'Hộ',
  en: 'Household',
  sections: {
    members: {
      vi: 'Nhân khẩu',
      en: 'Members',
      rows: true,
      fields: { 'otherNumbers/#/state': field('text', ['Số', 'Number']) },
    },
  },
  pages: [],
  rules: [],
});
const fieldsOf = (kind: Kind): [string, Field][] =>
  pathsOf(kind).map((path) => [path, fieldAt(kind, path)!.field]);

describe.each(KINDS.map((kind) => [kind.id, kind] as const))('the kind %s', (id, kind) => {
  it('is found by its name', () => {
    expect(kindNamed(id)).toBe(kind);
    expect(kindNamed(`${id}x`)).toBeUndefined();
  });
  it('has only paths that a change can carry', () => {
    const refused = pathsOf(kind).filter((path) => !Value.Check(Change.properties.unset, [path]));
    expect(refused).toEqual([]);
    expect(Value.Check(Change.properties.unset, ['no path'])).toBe(false);
  });
  it('has words in both languages for every section, field, choice and page', () => {
    const fields = fieldsOf(kind).map(([, field]) => field);
    const choices = fields.flatMap((field) => Object.values(field.choices ?? {}));
    const helps = fields.flatMap((field) => (field.help ? [field.help] : []));
    const worded = [kind, ...Object.values(kind.sections), ...fields, ...choices, ...helps, ...kind.pages];
    expect(worded.filter(({ vi, en }) => !vi.trim() || !en.trim() || vi !== vi.normalize('NFC'))).toEqual([]);
  });
  it('lists nothing sensitive', () => {
    const told = fieldsOf(kind).filter(([, field]) => field.sensitive && field.listed);
    expect(told).toEqual([]);
  });
  it('names on its pages only fields that it has, each once', () => {
    const asked = kind.pages.flatMap((page) => page.paths);
    expect(asked.filter((path) => !fieldAt(kind, path))).toEqual([]);
    expect(new Set(asked).size).toBe(asked.length);
  });
  it('has rules of different ids, each with words in both languages', () => {
    const ids = kind.rules.map((rule) => rule.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(kind.rules.filter(({ vi, en }) => !vi || !en)).toEqual([]);
  });
});

describe('a path', () => {
  it('names section, row and field', () => {
    expect(fieldAt(eid, `pictures/${ROW}/hash`)).toMatchObject({
      section: 'pictures',
      rows: [ROW],
      name: 'hash',
      shape: 'pictures/#/hash',
    });
    expect(fieldAt(eid, 'card/read/fullName')).toMatchObject({ section: 'card', name: 'read/fullName' });
  });
  it('names rows inside a section that has single fields too', () => {
    expect(fieldAt(eid, `applicant/otherNumbers/${ROW}/state`)).toMatchObject({
      section: 'applicant',
      rows: [ROW],
      name: 'otherNumbers/#/state',
      shape: 'applicant/otherNumbers/#/state',
    });
    expect(fieldAt(eid, 'applicant/sex')).toMatchObject({ rows: [], shape: 'applicant/sex' });
    const values = { [`applicant/otherNumbers/${ROW}/number`]: { v: '1' }, 'applicant/sex': { v: 'nu' } };
    expect(rowIds(values, 'applicant/otherNumbers')).toEqual([ROW]);
  });
  it('goes through rows in rows', () => {
    const found = fieldAt(nested, 'members/a/otherNumbers/b/state');
    expect(found).toMatchObject({ rows: ['a', 'b'], shape: 'members/#/otherNumbers/#/state' });
    expect(fieldAt(nested, 'members/a/otherNumbers/state')).toBeNull();
    expect(Object.keys((kindSchema(nested) as { patternProperties: object }).patternProperties)).toEqual([
      '^members/[0-9a-f-]{36}/otherNumbers/[0-9a-f-]{36}/state$',
    ]);
  });
  it.each([
    '',
    'card',
    'card/',
    'card/nothing',
    'nothing/kind',
    'pictures/hash',
    'applicant/otherNumbers/state',
    'applicant/otherNumbers/x/y/state',
    'constructor/name',
    '__proto__/x',
  ])('names no field if it is %j', (path) => {
    expect(fieldAt(eid, path)).toBeNull();
  });
  it('has a value only where the record itself has one', () => {
    const values = adultWithCard();
    expect(valueAt(values, 'applicant/sex')).toBe('nam');
    expect(valueAt(values, 'portrait/noPortraitReason')).toBeUndefined();
    expect(valueAt(values, 'constructor')).toBeUndefined();
  });
  it('tells the rows of a repeating section in the order of the record', () => {
    expect(rowIds(adultWithCard(), 'pictures')).toHaveLength(2);
    expect(rowIds(adultWithCard(), 'pictures')[0]).toBe(PORTRAIT_ROW);
    expect(rowIds({}, 'pictures')).toEqual([]);
  });
});
