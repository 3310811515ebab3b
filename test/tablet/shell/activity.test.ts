import { describe, expect, it } from 'vitest';
import { watchActivity } from '../../../src/tablet/shell/activity.ts';

function watched() {
  const target = new EventTarget();
  const clock = { now: 1_000_000, nowMs: () => clock.now };
  let told = 0;
  const stop = watchActivity(target, clock, () => (told += 1));
  const act = (atMs: number, event = 'keydown'): number => {
    clock.now = 1_000_000 + atMs;
    target.dispatchEvent(new Event(event));
    return told;
  };
  return { act, stop };
}

describe('watching that somebody is there', () => {
  it('tells the first sign at once, then at most every ten seconds', () => {
    const { act } = watched();
    expect([act(0), act(4000, 'pointermove'), act(9999), act(10_000, 'pointerdown')]).toEqual([1, 1, 1, 2]);
  });

  it('goes on telling after the clock was set back', () => {
    const { act } = watched();
    expect([act(0), act(-60_000)]).toEqual([1, 2]);
  });

  it('stops when told', () => {
    const { act, stop } = watched();
    stop();
    expect(act(0)).toBe(0);
  });
});
