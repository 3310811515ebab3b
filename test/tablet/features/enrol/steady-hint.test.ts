import { describe, expect, it } from 'vitest';
import {
  SteadyHints,
  type LiveHint,
  type SteadyHint,
} from '../../../../src/tablet/features/enrol/steady-hint.ts';

const portrait = (verdict: 'good' | 'dark'): LiveHint => ({ verdict });
const card = (x: number): LiveHint => ({
  verdict: 'good',
  corners: [
    { x, y: 0 },
    { x: x + 800, y: 0 },
    { x: x + 800, y: 500 },
    { x, y: 500 },
  ],
});

/** What is told of hints that come every 100 ms. */
function play(hints: readonly LiveHint[]): SteadyHint[] {
  const steady = new SteadyHints();
  return hints.map((hint, i) => steady.next(hint, i * 100));
}

const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);
const shutters = (told: SteadyHint[]): number[] => told.flatMap(({ shutter }, i) => (shutter ? [i] : []));

describe('hints on a live picture', () => {
  it('are told once they stood for half a second, and stay while the next one flickers', () => {
    const told = play([...times(6, portrait('dark')), portrait('good'), portrait('dark'), portrait('good')]);
    expect(told.map(({ told }) => told)).toEqual([...times(5, null), ...times(4, 'dark')]);
  });

  it('let the shutter go once, when the picture was good for 0.8 seconds', () => {
    expect(shutters(play(times(20, portrait('good'))))).toEqual([8]);
  });

  it('count anew after the picture was not good', () => {
    const hints = [...times(5, portrait('good')), portrait('dark'), ...times(9, portrait('good'))];
    const told = play(hints);
    expect(shutters(told)).toEqual([14]);
    expect(told[5]!.counting).toBe(false);
  });

  it('wait for a card that is still moving', () => {
    expect(shutters(play(Array.from({ length: 20 }, (_, i) => card(i * 40))))).toEqual([]);
    expect(shutters(play(times(10, card(0))))).toEqual([8]);
  });
});
