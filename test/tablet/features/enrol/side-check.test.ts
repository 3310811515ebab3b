import { describe, expect, it } from 'vitest';
import { SideCheck, type SideAsked } from '../../../../src/tablet/features/enrol/side-check.ts';
import type { SideFault } from '../../../../src/tablet/features/enrol/steady-hint.ts';
import type { CardLook, CodeReading } from '../../../../src/tablet/vision/api.ts';

const FRONT: CardLook = [0.8, 0.6, 0, 0];
const BACK: CardLook = [0, 0.6, -0.8, 0];
const FRAME = {} as ImageBitmap;

let looked = 0;
function check({ code = '', kept = FRONT as CardLook | null, fault = null as SideFault | null } = {}) {
  looked = 0;
  const vision = {
    readCode: async () => (code === '' ? null : ({ text: code } as CodeReading)),
    lookAtKept: async () => ((looked += 1), kept),
  };
  const other: SideAsked['other'] = async () => ({ bytes: new Uint8Array([1]), type: 'image/webp' });
  return new SideCheck(vision, { codeFault: () => fault, other: kept ? other : null });
}

describe("a picture of a card's side", () => {
  it('is of the other side when it looks like the picture that was kept of it, upside down too', async () => {
    expect(await check().fault(FRAME, FRONT)).toBe('other-side');
    expect(await check().fault(FRAME, FRONT.toReversed())).toBe('other-side');
    expect(await check().fault(FRAME, BACK)).toBe(null);
  });

  it('is doubted by its code whatever it looks like', async () => {
    expect(await check({ code: 'of another', fault: 'other-card' }).fault(FRAME, BACK)).toBe('other-card');
    expect(await check({ code: 'a card’s front', fault: 'other-side' }).fault(FRAME, undefined)).toBe(
      'other-side',
    );
  });

  it('is not doubted where nothing was kept, or no whole card is seen', async () => {
    expect(await check({ kept: null }).fault(FRAME, FRONT)).toBe(null);
    expect(await check().fault(FRAME, undefined)).toBe(null);
  });

  it('is held against the kept picture frame after frame, which is looked at once', async () => {
    const one = check();
    await one.fault(FRAME, BACK);
    await one.fault(FRAME, FRONT);
    expect(looked).toBe(1);
  });
});
