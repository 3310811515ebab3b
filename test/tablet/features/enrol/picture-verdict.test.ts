import { describe, expect, it } from 'vitest';
import { pictureFaults, qualityText } from '../../../../src/tablet/features/enrol/picture-verdict.ts';

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

describe('its text for the registry', () => {
  it('is "good", or the faults with the reason why it was kept', () => {
    expect(qualityText([])).toBe('good');
    expect(qualityText([], 'ill')).toBe('good');
    expect(qualityText(['dark', 'blurred'], 'moves')).toBe('dark blurred; kept: moves');
  });
});
