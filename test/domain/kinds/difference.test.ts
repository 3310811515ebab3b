import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applied, difference, isUnchanged, same } from '../../../src/domain/kinds/difference.ts';
import { adultWithCard } from '../../support/eid-values.ts';
import { anyEidValues, anyShapes } from '../rules/arbitrary-eid.ts';

const anyValues = fc.oneof(anyEidValues, anyShapes);

describe('the difference of two records', () => {
  it('sets what is new or changed and unsets what is gone', () => {
    const before = adultWithCard();
    const after = adultWithCard({ 'contact/phone': '0987654321', 'contact/email': undefined });
    expect(difference(before, after)).toEqual({
      set: { 'contact/phone': { v: '0987654321', s: 'T' } },
      unset: ['contact/email'],
    });
  });
  it('is empty between a record and a copy, whatever the order of its members', () => {
    const place = { written: 'Hà Nội', version: 'test' };
    const turned = { version: 'test', written: 'Hà Nội' };
    const nothing = difference({ 'a/b': { v: place, s: 'T' } }, { 'a/b': { s: 'T', v: turned } });
    expect(nothing).toEqual({ set: {} });
    expect(isUnchanged(nothing)).toBe(true);
  });
  it('sees a new source, and what a page says in other words', () => {
    const before = { 'a/b': { v: '1950' } };
    expect(isUnchanged(difference(before, { 'a/b': { v: '1950', s: 'Q' } }))).toBe(false);
    expect(isUnchanged(difference(before, { 'a/b': { v: '1950', asWritten: 'khoảng 1950' } }))).toBe(false);
  });
  it('tells numbers from their texts, and lists from objects', () => {
    expect([same(1, '1'), same([], {}), same([1], { 0: 1 }), same(null, undefined)]).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
  it('takes the one record to the other when it is applied', () => {
    fc.assert(
      fc.property(anyValues, anyValues, (before, after) => {
        expect(applied(before, difference(before, after))).toEqual(after);
      }),
    );
  });
  it('survives the journey as JSON', () => {
    fc.assert(
      fc.property(anyEidValues, anyEidValues, (before, after) => {
        const sent = JSON.parse(JSON.stringify(difference(before, after))) as ReturnType<typeof difference>;
        expect(isUnchanged(difference(after, applied(before, sent)))).toBe(true);
      }),
    );
  });
  it('holds only what changed, and touches neither record', () => {
    fc.assert(
      fc.property(anyValues, anyValues, (before, after) => {
        const copies = structuredClone([before, after]);
        const { set, unset = [] } = difference(before, after);
        for (const path of Object.keys(set)) expect(same(before[path], after[path])).toBe(false);
        for (const path of unset) expect(Object.hasOwn(after, path)).toBe(false);
        expect([before, after]).toEqual(copies);
      }),
    );
  });
});

describe('a change applied to a record', () => {
  it('leaves the record it was applied to as it was', () => {
    const before = Object.freeze(adultWithCard());
    const after = applied(before, {
      set: { 'contact/email': { v: 'x@example.vn' } },
      unset: ['contact/phone'],
    });
    expect(before['contact/phone']?.v).toBe('0912345678');
    expect([after['contact/phone'], after['contact/email']?.v]).toEqual([undefined, 'x@example.vn']);
  });
  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(anyValues, anyValues, (before, after) => {
        const change = difference(before, after);
        expect(applied(applied(before, change), change)).toEqual(after);
      }),
    );
  });
});
