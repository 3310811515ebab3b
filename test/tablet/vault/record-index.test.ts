import fc from 'fast-check';
import { expect, it } from 'vitest';
import { RecordIndex } from '../../../src/tablet/vault/record-index.ts';
import type { Entry } from '../../../src/tablet/vault/sealed-rows.ts';

const NAMES = ['Nguyễn Văn Quý', 'Trần Thị Quỳnh', 'Lê Văn An', 'Đỗ Thị Ánh', "H'Hen Niê", 'Quý', ''];
const entry = fc.record({
  record: fc.constantFrom('r1', 'r2', 'r3', 'r4', 'r5', 'r6'),
  name: fc.constantFrom(...NAMES),
  personalNumber: fc.constantFrom('', '001090000001', '001090000002'),
  phone: fc.constantFrom('', '0987000001', '+84987000001', '01687000001'),
  at: fc.integer({ min: 1, max: 9 }),
});
const step = fc.oneof(
  entry.map((put) => ({ put })),
  entry.map(({ record }) => ({ remove: record })),
  fc.constant({ list: true }),
);

const whole = (made: { record: string; name: string; personalNumber: string; phone: string; at: number }) =>
  ({ ...made, birthDate: '', site: 's', capturedOn: '2026-11-22' }) satisfies Entry;
const records = (entries: Iterable<Entry>) => [...entries].map(({ record }) => record);

it('lists and finds the same after whatever was put, changed, removed and listed in between', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const kept = new RecordIndex();
      const left = new Map<string, Entry>();
      for (const one of steps) {
        if ('put' in one) {
          kept.put(whole(one.put));
          left.set(one.put.record, whole(one.put));
        } else if ('remove' in one) {
          kept.remove(one.remove);
          left.delete(one.remove);
        } else records(kept.search(''));
      }
      const fresh = new RecordIndex();
      for (const one of left.values()) fresh.put(one);
      expect(kept.size).toBe(fresh.size);
      for (const text of ['', 'quy', '0987']) {
        expect(records(kept.search(text))).toEqual(records(fresh.search(text)));
      }
      for (const phone of ['0987000001', '0387000001', '']) {
        expect(new Set(records(kept.withPhone(phone)))).toEqual(new Set(records(fresh.withPhone(phone))));
      }
      for (const number of ['001090000001', '']) {
        const found = kept.withNumber(number);
        expect(new Set(records(found))).toEqual(new Set(records(fresh.withNumber(number))));
        expect(found.map(({ at }) => at)).toEqual(found.map(({ at }) => at).sort((a, b) => b - a));
      }
    }),
  );
});
