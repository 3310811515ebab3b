import { describe, expect, it } from 'vitest';
import { codeFault } from '../../../../src/tablet/features/enrol/code-fault.ts';
import { adultWithCard } from '../../../support/eid-values.ts';

const CCCD = '001099000001|012345678|Nguyễn Văn Mẫu|15021999|Nam|Hà Nội|20062022';
const CANCUOC = '001099000001||Nguyễn Văn Mẫu|15021999|Nam|Hà Nội|15082024||||';
const OF_ANOTHER = '079305000002|012345678|Trần Thị Thử|20112005|Nữ|Hà Nội|20062022';
const values = adultWithCard();

describe("a code in the picture of a card's side", () => {
  it('belongs to the side that is wanted, or tells that the card lies the wrong way up', () => {
    expect(codeFault(CCCD, 'card-front', values)).toBe(null);
    expect(codeFault(CCCD, 'card-back', values)).toBe('other-side');
    expect(codeFault(CANCUOC, 'card-back', values)).toBe(null);
    expect(codeFault(CANCUOC, 'card-front', values)).toBe('other-side');
  });

  it("tells somebody else's card, whichever side is wanted", () => {
    for (const side of ['card-front', 'card-back'] as const)
      expect(codeFault(OF_ANOTHER, side, values)).toBe('other-card');
  });

  it('is compared with the card that was scanned, also where the form keeps another number', () => {
    const kept = { ...values, 'card/read/number': { v: '079305000002', s: 'Q' as const } };
    expect(codeFault(OF_ANOTHER, 'card-front', kept)).toBe(null);
    expect(codeFault(CCCD, 'card-front', kept)).toBe('other-card');
  });

  it('says nothing where it is no card, or the form has no number to compare with', () => {
    expect(codeFault('https://example.vn/menu', 'card-front', values)).toBe(null);
    expect(codeFault(OF_ANOTHER, 'card-front', {})).toBe(null);
  });
});
