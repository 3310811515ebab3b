import { describe, expect, it } from 'vitest';
import { eid } from '../../../src/domain/kinds/eid.ts';
import { findings } from '../../../src/domain/rules/rule.ts';
import { adultWithCard, TODAY, type EidOverrides } from '../../support/eid-values.ts';

const ROW = '01932f00-0000-7000-8000-00000000e001';
const keep = (rule: string, path: string, reason: EidOverrides): EidOverrides => ({
  [`kept/${ROW}/rule`]: rule,
  [`kept/${ROW}/path`]: path,
  ...reason,
});
const CODE: EidOverrides = { [`kept/${ROW}/reason`]: 'asked' };
const SIM = { 'contact/ownSim': false } as EidOverrides;
const found = (rule: string, overrides: EidOverrides) =>
  findings(eid.rules, adultWithCard(overrides), { today: TODAY }).find((one) => one.rule === rule);

describe('a warning', () => {
  it('is kept with the reason’s code, or the reason in words', () => {
    const at = (reason: EidOverrides) =>
      found('EID-014', { ...SIM, ...keep('EID-014', 'contact/ownSim', reason) })?.kept;
    expect(at(CODE)).toBe('asked');
    expect(at({ [`kept/${ROW}/note`]: 'SIM của con gái' })).toBe('SIM của con gái');
  });
  it('is not kept by a row of another rule or path, or without a reason', () => {
    expect(found('EID-014', { ...SIM, ...keep('EID-014', 'contact/phone', CODE) })).not.toHaveProperty(
      'kept',
    );
    expect(found('EID-014', { ...SIM, ...keep('EID-018', 'contact/ownSim', CODE) })).not.toHaveProperty(
      'kept',
    );
    expect(found('EID-014', { ...SIM, ...keep('EID-014', 'contact/ownSim', {}) })).not.toHaveProperty('kept');
  });
});

it('A block is never kept', () => {
  const phone = { 'contact/phone': undefined };
  const block = found('EID-010', { ...phone, ...keep('EID-010', 'contact/phone', CODE) });
  expect(block).toMatchObject({ severity: 'B' });
  expect(block).not.toHaveProperty('kept');
});
