import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { nationalities } from '../../../../src/domain/catalogues/nationalities.ts';
import { eid } from '../../../../src/domain/kinds/eid.ts';
import type { FieldType } from '../../../../src/domain/kinds/field.ts';
import { choicesOf } from '../../../../src/domain/kinds/form.ts';
import { fieldAt, shapes } from '../../../../src/domain/kinds/kind.ts';
import type { Value } from '../../../../src/domain/record.ts';
import { recordSections } from '../../../../src/tablet/features/records/record-sections.ts';
import { KEEP_REASONS, qualityText } from '../../../../src/tablet/features/enrol/picture-verdict.ts';
import { applyLanguage } from '../../../../src/tablet/shell/language.ts';

const ROW = '01932f00-0000-7000-8000-00000000c001';
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-/;

/** Of each type a few values that a record may hold. */
const OF_TYPE: Partial<Record<FieldType, readonly Value[]>> = {
  text: ['59X1-23456'],
  name: ['Nguyễn Văn Mẫu'],
  pdate: ['1999', '1999-02', '1999-02-15'],
  date: ['2026-11-22'],
  expiry: ['2039-02-15', 'none'],
  personalNumber: ['001099000001', '0010'],
  digits: ['001099000001', '123456789'],
  phone: ['0912345678'],
  email: ['mau@example.vn'],
  place: [{ written: 'Phúc Xá, Ba Đình, Hà Nội', version: 'test' }],
  bool: [true, false],
  ref: [ROW],
  time: [1_795_320_000_000],
};

/** What the form writes into texts in a shorthand of its own. */
const OF_SHAPE: Readonly<Record<string, readonly Value[]>> = {
  'portrait/noPortraitReason': ['camera', 'health', 'refuses'],
  'pictures/#/quality': [
    qualityText([]),
    ...KEEP_REASONS.map((why) => qualityText(['blurred', 'dark', 'bright', 'glare', 'cut-off'], why)),
  ],
  'kept/#/rule': eid.rules.map(({ id }) => id),
  'kept/#/path': shapes(eid).map((shape) => shape.replace('#', ROW)),
};

/** No words: drawn by itself, and what only a program can compare. */
const WITHOUT_WORDS = ['signature/mark', 'pictures/#/hash'];

function valuesOf(shape: string): readonly Value[] {
  const { field } = fieldAt(eid, shape.replace('#', ROW))!;
  const codes = field.catalogue === 'nationalities' ? nationalities : choicesOf(field);
  return OF_SHAPE[shape] ?? OF_TYPE[field.type] ?? codes.map(({ code }) => code);
}

/** What no person reads: ids, shorthand, and a code or path as it stands. */
function isRaw(words: string, value: Value): boolean {
  const coded = typeof value === 'string' && /^[a-z-]+$|^[A-Z]{2}$|\/|^[A-Z]{3}-\d+$/.test(value);
  return UUID.test(words) || words.includes('kept:') || (coded && words === value);
}

for (const language of ['vi', 'en'] as const)
  describe(`in ${language}, every value that an application can hold`, () => {
    const told = shapes(eid).filter((shape) => !WITHOUT_WORDS.includes(shape));
    beforeAll(() => {
      vi.stubGlobal('document', { documentElement: {} });
      return applyLanguage(language);
    });
    afterAll(async () => {
      await applyLanguage('vi');
      vi.unstubAllGlobals();
    });

    it.each(told)('%s is on the record’s page, under its name and in words', (shape) => {
      const path = shape.replace('#', ROW);
      const all = valuesOf(shape);
      expect(all.length).toBeGreaterThan(0);
      for (const v of all) {
        const rows = recordSections({ [path]: { v } }, {}).flatMap((section) => section.rows);
        expect(rows.map((row) => row.path)).toEqual([path]);
        expect(rows[0]!.label).not.toBe('');
        expect(rows[0]!.value.trim()).not.toBe('');
        expect([v, isRaw(rows[0]!.value, v)]).toEqual([v, false]);
      }
    });
  });
