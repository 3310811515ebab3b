import { expect, it } from 'vitest';
import { idMaker, UUID_PATTERN } from '../../src/lib/uuid.ts';
import { systemRandom } from '../../src/platform/system.ts';

function maker(nowMs: number) {
  const clock = { at: nowMs, nowMs: () => clock.at };
  return { clock, newId: idMaker(clock, systemRandom) };
}

it('makes ids that rise, many within one millisecond and over a clock that steps back', () => {
  const { clock, newId } = maker(1_795_312_800_000);
  const ids = Array.from({ length: 3000 }, (_, n) => {
    clock.at += n % 7 === 0 ? -40 : 3;
    return newId();
  });
  expect([...ids].sort()).toEqual(ids);
  expect(new Set(ids).size).toBe(3000);
  expect(ids.every((id) => new RegExp(UUID_PATTERN).test(id))).toBe(true);
});

it('makes no id twice, although the clock is set back by years', () => {
  const { clock, newId } = maker(1_795_312_800_000);
  const ids = Array.from({ length: 200 }, (_, n) => {
    clock.at = n % 2 === 0 ? 1_795_312_800_000 : 1_000_000;
    return newId();
  });
  expect(new Set(ids).size).toBe(200);
});

it('makes an id even where the clock says that it is before 1970', () => {
  expect(maker(-5).newId()).toMatch(new RegExp(UUID_PATTERN));
});
