import { describe, expect, it } from 'vitest';
import { contactAnswer, contactPresets } from '../../../../src/tablet/features/enrol/contact-presets.ts';
import { adultWithCard } from '../../../support/eid-values.ts';

describe('presets of the contact', () => {
  it('are an own SIM and a smartphone, as typed by the officer who goes on', () => {
    expect(contactPresets({})).toEqual({
      'contact/ownSim': { v: true, s: 'T' },
      'contact/noSmartphone': { v: false, s: 'T' },
    });
  });

  it('give way to every answer, a "no" too', () => {
    const values = adultWithCard({ 'contact/ownSim': false, 'contact/noSmartphone': undefined });
    expect(contactAnswer(values, 'contact/ownSim')).toBe(false);
    expect(contactPresets(values)).toEqual({ 'contact/noSmartphone': { v: false, s: 'T' } });
  });
});
