import { describe, expect, it } from 'vitest';
import { portraitVerdict, type PortraitFacts } from '../../../src/tablet/vision/portrait-hint.ts';

const FACE = { x: 540, y: 250, width: 200, height: 220, score: 0.9 };
const LOOK = { light: 140, left: 140, right: 140, sharpness: 0.5 };

const facts = (change: Partial<PortraitFacts> = {}): PortraitFacts => ({
  frame: { width: 1280, height: 720 },
  faces: [FACE],
  light: 140,
  face: LOOK,
  ...change,
});

describe('what to change first in a portrait', () => {
  it.each([
    ['good', {}],
    ['dark', { light: 10, faces: [], face: null }],
    ['dark', { face: { ...LOOK, light: 40, left: 40, right: 40 } }],
    ['bright', { light: 240, faces: [], face: null }],
    ['no-face', { faces: [], face: null }],
    ['two-faces', { faces: [FACE, { ...FACE, x: 900 }] }],
    ['too-close', { faces: [{ ...FACE, y: 60, height: 600 }] }],
    ['too-far', { faces: [{ ...FACE, y: 310, height: 100 }] }],
    ['off-centre', { faces: [{ ...FACE, x: 800 }] }],
    ['uneven', { face: { ...LOOK, left: 190, right: 90 } }],
    ['blurred', { face: { ...LOOK, sharpness: 0.1 } }],
  ] as const)('is told as %s', (verdict, change) => {
    expect(portraitVerdict(facts(change))).toBe(verdict);
  });

  it('is the light before the blur', () => {
    expect(
      portraitVerdict(facts({ face: { ...LOOK, light: 40, left: 40, right: 40, sharpness: 0.1 } })),
    ).toBe('dark');
  });
});
