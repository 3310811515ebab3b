import { describe, expect, it } from 'vitest';
import { CarriedTaps, type Tap } from '../../../src/tablet/shell/carried-tap.ts';

const tap = (timeStamp: number, more: Partial<Tap> = {}): Tap => ({
  timeStamp,
  clientX: 100,
  clientY: 700,
  detail: 1,
  ...more,
});

/** Whether the last of the taps is dropped, each with the address shown at that moment. */
function dropped(...taps: readonly [Tap, string][]): boolean {
  const carried = new CarriedTaps();
  return taps.map(([made, address]) => carried.carried(made, address)).at(-1)!;
}

describe('a tap carried over from the page before', () => {
  it('is the second half of a double tap whose first half changed the page', () => {
    expect(dropped([tap(1000), '#/check'], [tap(1350), '#/sign'])).toBe(true);
  });

  it('is not one on the same page: two taps on one button are the button’s business', () => {
    expect(dropped([tap(1000), '#/check'], [tap(1100), '#/check'])).toBe(false);
  });

  it('is not one that comes later, or somewhere else', () => {
    expect(dropped([tap(1000), '#/check'], [tap(1400), '#/sign'])).toBe(false);
    expect(dropped([tap(1000), '#/check'], [tap(1100, { clientX: 133 }), '#/sign'])).toBe(false);
  });

  it('is told by the distance in both directions together', () => {
    const near = tap(1100, { clientX: 122, clientY: 722 });
    const far = tap(1100, { clientX: 125, clientY: 725 });
    expect(dropped([tap(1000), '#/check'], [near, '#/sign'])).toBe(true);
    expect(dropped([tap(1000), '#/check'], [far, '#/sign'])).toBe(false);
  });

  it('is never a press of a key', () => {
    expect(dropped([tap(1000), '#/check'], [tap(1100, { detail: 0 }), '#/sign'])).toBe(false);
  });

  it('is every one of a hasty row, until a pause', () => {
    const row: [Tap, string][] = [
      [tap(1000), '#/check'],
      [tap(1300), '#/sign'],
      [tap(1600), '#/sign'],
    ];
    expect(dropped(...row)).toBe(true);
    expect(dropped(...row, [tap(2000), '#/sign'])).toBe(false);
  });
});
