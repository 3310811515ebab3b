import { describe, expect, it } from 'vitest';
import type { Site } from '../../../../src/protocol/pairing.ts';
import type { RecordLine } from '../../../../src/tablet/vault/api.ts';
import { pageRule } from '../../../../src/tablet/features/slip/paper.ts';
import { slipFacts } from '../../../../src/tablet/features/slip/slip-facts.ts';
import { adultWithCard } from '../../../support/eid-values.ts';

const RECORD = '01932f00-0000-7000-8000-000000000001';
const values = adultWithCard();
const textAt = (path: string): string => values[path]!.v as string;
const siteId = textAt('request/siteId');
const site: Site = { id: siteId, commune: '00097', catalogue: '2025-07', name: 'Nhà văn hóa' };
const line = (more: Partial<RecordLine> = {}): RecordLine => ({
  ...{ record: RECORD, name: 'Nguyễn Thị Mẫu', birthYear: '1999', last3: '001' },
  ...{ status: 'submitted', sync: 'on-tablet', open: false, at: Date.UTC(2026, 10, 20, 3) },
  ...more,
});
const around = { sites: [site], officer: 'Trần Văn Mẫu' };

describe('what stands on a slip', () => {
  it('is the day handed in, the day of the result, the place and the address to ask at', () => {
    expect(slipFacts({ line: line(), values }, around)).toMatchObject({
      name: 'Nguyễn Thị Mẫu',
      receivedOn: '2026-11-20',
      dueOn: '2026-11-25',
      site: 'Nhà văn hóa',
      path: '/slip/00097/AZMvAAAAcACAAAAAAAAAAQ',
    });
  });

  it('names the commune and province of the site, where the catalogue is at hand', () => {
    const communeOf = (code: string) => (code === '00097' ? 'Phường Mẫu, Hà Nội' : undefined);
    expect(slipFacts({ line: line(), values }, { ...around, communeOf })?.commune).toBe('Phường Mẫu, Hà Nội');
    expect(slipFacts({ line: line(), values }, around)).not.toHaveProperty('commune');
  });

  it('is never there for what was not handed in, or is voided', () => {
    expect(slipFacts({ line: line({ status: 'draft' }), values }, around)).toBeNull();
    expect(slipFacts({ line: line({ status: 'voided' }), values }, around)).toBeNull();
  });

  it('has no code where the site is no longer this officer’s', () => {
    const facts = slipFacts({ line: line(), values }, { sites: [] });
    expect(facts?.path).toBeUndefined();
    expect(facts?.dueOn).toBe('2026-11-25');
  });

  it('names each kind of picture once, and no value of the person but the name', () => {
    const facts = slipFacts({ line: line(), values }, around)!;
    const given = facts.given.map(({ vi }) => vi);
    expect(new Set(given).size).toBe(given.length);
    expect(given.join()).toContain('Ảnh chân dung');
    const text = JSON.stringify(facts);
    for (const path of ['applicant/personalNumber', 'applicant/birthDate', 'contact/phone'])
      expect(text).not.toContain(textAt(path));
  });
});

describe('the page of a slip', () => {
  it('is A5, or as long as the sheet on a roll', () => {
    expect(pageRule('a5', 900)).toContain('148mm 210mm');
    expect(pageRule('roll', 960)).toContain('80mm 255mm');
    expect(pageRule('roll', 50)).toContain('80mm 100mm');
  });
});
