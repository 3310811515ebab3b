import { describe, expect, it } from 'vitest';
import { contactAnswers } from '../../../../src/tablet/features/enrol/contact-presets.ts';
import { adultWithCard } from '../../../support/eid-values.ts';

describe('going on from the contact', () => {
  it('writes whose SIM it is as the officer said, and a smartphone as preset', () => {
    expect(contactAnswers({}, 'own', false)).toEqual({
      'contact/ownSim': { v: true, s: 'T' },
      'contact/noSmartphone': { v: false },
    });
    expect(contactAnswers({}, 'of-another', false)).toMatchObject({ 'contact/ownSim': { v: false, s: 'T' } });
  });

  it('attests no SIM where nobody is asked, and presets nothing of someone abroad', () => {
    expect(contactAnswers({}, null, false)).not.toHaveProperty(['contact/ownSim']);
    expect(contactAnswers({}, null, true)).toEqual({});
  });

  it('leaves a smartphone as it was said', () => {
    const values = adultWithCard({ 'contact/noSmartphone': true });
    expect(contactAnswers(values, 'own', false)).not.toHaveProperty(['contact/noSmartphone']);
  });
});
