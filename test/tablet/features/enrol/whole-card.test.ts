import { describe, expect, it } from 'vitest';
import { showsWholeCard } from '../../../../src/tablet/features/enrol/whole-card.ts';

const frame = { width: 1280, height: 720 };
/** A code upright in a frame: its top left, and its side. */
const code = (x: number, y: number, side: number) => [
  { x, y },
  { x: x + side, y },
  { x: x + side, y: y + side },
  { x, y: y + side },
];

describe('a frame with a code', () => {
  it('shows the whole card when there is room for it', () => {
    expect(showsWholeCard(code(800, 120, 130), frame)).toBe(true);
  });

  it('does not when the code was held close', () => {
    expect(showsWholeCard(code(500, 200, 330), frame)).toBe(false);
  });

  it('does not when the card reaches out of it at the left or below', () => {
    expect(showsWholeCard(code(200, 120, 130), frame)).toBe(false);
    expect(showsWholeCard(code(800, 560, 130), frame)).toBe(false);
  });

  it('knows a card that is turned upside down by its corners', () => {
    const turned = code(300, 450, 130).map((_, at, corners) => corners[(at + 2) % 4]!);
    expect(showsWholeCard(turned, frame)).toBe(true);
    expect(showsWholeCard(code(300, 450, 130), frame)).toBe(false);
  });

  it('is no picture of a card without corners', () => {
    expect(showsWholeCard([], frame)).toBe(false);
  });
});
