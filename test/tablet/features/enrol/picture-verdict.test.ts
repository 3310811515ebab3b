import { describe, expect, it } from 'vitest';
import {
  keepReasons,
  pictureFaults,
  qualityText,
  sideFaults,
  takenFaults,
} from '../../../../src/tablet/features/enrol/picture-verdict.ts';

const good = { sharpness: 0.7, brightness: 0.5, glareShare: 0.01 };

describe('what is wrong with a picture', () => {
  it.each([
    [{ sharpness: 0.3 }, ['blurred']],
    [{ brightness: 0.1 }, ['dark']],
    [{ brightness: 0.95 }, ['bright']],
    [{ glareShare: 0.2 }, ['glare']],
    [{ brightness: 0.1, sharpness: 0.2 }, ['dark', 'blurred']],
    [{}, []],
  ])('%o: %o', (differently, faults) => {
    expect(pictureFaults({ ...good, ...differently }, 'card-front')).toEqual(faults);
  });

  it('allows a portrait the white wall that a card may not have', () => {
    expect(pictureFaults({ ...good, glareShare: 0.2 }, 'portrait')).toEqual([]);
  });
});

describe("what is wrong with the picture of a card's side", () => {
  it('is that it is still the other side, before all else, and only who compared may keep it', () => {
    const picture = { quality: { ...good, sharpness: 0.1 }, card: 'whole' as const };
    expect(sideFaults(picture, 'card-back', 'other-side')).toEqual(['still-front', 'blurred']);
    expect(sideFaults(picture, 'card-front', 'other-side')).toEqual(['still-back', 'blurred']);
    expect(sideFaults(picture, 'card-back', null)).toEqual(['blurred']);
    const another = sideFaults({ quality: good, card: 'whole' }, 'card-back', 'other-card');
    expect(keepReasons(another)).toEqual(['compared']);
    expect(qualityText(another, 'compared')).toBe('other-card; kept: compared');
  });

  it('is an edge that was not seen, also where all else is good', () => {
    for (const card of ['cut', 'none'] as const)
      expect(takenFaults({ quality: good, card }, 'card-back')).toEqual(['cut-off']);
    expect(takenFaults({ quality: good, card: 'whole' }, 'card-back')).toEqual([]);
  });

  it('is not its pale ground, where the card was cut out: the same in a whole frame is too much light', () => {
    const pale = { ...good, brightness: 0.95 };
    expect(takenFaults({ quality: pale, card: 'whole' }, 'card-back')).toEqual([]);
    expect(takenFaults({ quality: pale, card: 'none' }, 'card-back')).toContain('bright');
  });

  it('is glare from one printed line on, as the live picture says', () => {
    const burnt = { ...good, glareShare: 0.05 };
    expect(takenFaults({ quality: burnt, card: 'whole' }, 'card-front')).toEqual(['glare']);
  });
});

describe('its text for the registry', () => {
  it('is "good", or the faults with the reason why it was kept', () => {
    expect(qualityText([])).toBe('good');
    expect(qualityText([], 'ill')).toBe('good');
    expect(qualityText(['dark', 'blurred'], 'moves')).toBe('dark blurred; kept: moves');
  });
});
