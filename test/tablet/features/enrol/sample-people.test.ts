import { describe, expect, it } from 'vitest';
import { readCardQr } from '../../../../src/domain/card-qr.ts';
import { ageOn } from '../../../../src/domain/made-up/calendar-days.ts';
import { samplePeople, type SampleId } from '../../../../src/tablet/features/enrol/sample-people.ts';

const TODAY = '2026-11-22';
const sample = (id: SampleId) => samplePeople().find(([of]) => of === id)![1];
const age = (id: SampleId) => ageOn(sample(id).birthDate, TODAY);

describe('people to practise with', () => {
  it.each(samplePeople().map(([id]) => id))('have a card whose code is read as theirs: %s', (id) => {
    const { card, fullName, personalNumber } = sample(id);
    expect(readCardQr(card.qrText, TODAY)).toMatchObject({
      ok: true,
      card: { fullName, number: personalNumber },
    });
  });

  it('are an adult of whom no rule has anything to say, for years to come', () => {
    expect(sample('adult').oddities).toEqual([]);
    expect(sample('adult').card.expiresOn > '2035').toBe(true);
    expect(age('adult')).toBeGreaterThan(25);
  });

  it('are a child that stays one for years to come, and its mother', () => {
    expect(age('child')).toBeLessThan(6);
    expect(sample('child').motherName).toBe(sample('mother').fullName);
    expect(sample('child').householdIndex).toBe(sample('mother').householdIndex);
    expect(age('mother')).toBeGreaterThan(18);
  });

  it('are somebody older than a hundred, with a card without an end', () => {
    expect(age('eldest')).toBeGreaterThan(100);
    expect(sample('eldest').card.expiresOn).toBe('none');
  });

  it('are a name in one of the other customs, a split commune and a card that has run out', () => {
    expect(sample('minority').fullName).toMatch(/^Y /);
    expect(sample('split').oddities).toEqual(['split-commune']);
    expect(sample('expired').oddities).toEqual(['card-expired']);
    expect(sample('expired').card.expiresOn < TODAY).toBe(true);
  });
});
