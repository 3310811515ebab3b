import { describe, expect, it } from 'vitest';
import type { Finding, Quality } from '../../src/domain/rules/rule.ts';
import { costOf, scoreOf } from '../../src/domain/score.ts';

const finding = (severity: Finding['severity'], quality: Quality = 'D', kept?: string): Finding => ({
  rule: 'PER-000',
  path: 'applicant/fullName',
  severity,
  quality,
  ...(kept !== undefined && { kept }),
});
const of = (...found: Finding[]) => scoreOf({ units: [found] });
const valueOf = (...found: Finding[]) => of(...found).words.D.value;
const many = (n: number, one: Finding) => Array.from({ length: n }, () => one);

describe('the score of a record', () => {
  it('is full and green where nothing was found', () => {
    const { state, words } = of();
    expect(state).toBe('green');
    expect(Object.values(words).map(({ value }) => value)).toEqual([100, 100, 100, 100]);
  });
  it('costs 40 a block, 15 a warning, 5 a kept one, 3 a hint, in its own word', () => {
    expect(valueOf(finding('B'))).toBe(60);
    expect(valueOf(finding('W'))).toBe(85);
    expect(valueOf(finding('W', 'D', 'asked'))).toBe(95);
    expect(valueOf(finding('H'))).toBe(97);
    expect(valueOf(finding('B', 'U'), finding('W', 'S'), finding('H', 'L'))).toBe(100);
  });
  it('never falls below nothing', () => {
    expect(valueOf(...many(3, finding('B')))).toBe(0);
  });
  it('is the rounded mean of its units', () => {
    const units = [[finding('B')], [], [finding('H')]];
    expect(scoreOf({ units }).words.D.value).toBe(86);
    expect(scoreOf({ units: [] }).words.D.value).toBe(100);
  });
  it('names what costs most first', () => {
    const costs = of(finding('H'), finding('W', 'D', 'asked'), finding('B'), finding('W')).words.D.costs;
    expect(costs.map(({ points }) => points)).toEqual([40, 15, 5, 3]);
    expect(costs[0]?.finding.severity).toBe('B');
  });
  it('counts no reason on what is no warning', () => {
    expect(costOf({ severity: 'B', kept: 'asked' })).toBe(40);
  });
});

describe('the state', () => {
  it('is red with a block, an open case, or a word below 60', () => {
    expect(of(finding('B')).state).toBe('red');
    expect(scoreOf({ units: [[]], openCases: 1 }).state).toBe('red');
    expect(of(...many(9, finding('W', 'D', 'asked'))).state).toBe('red');
    expect(of(...many(8, finding('W', 'D', 'asked'))).state).toBe('amber');
  });
  it('is amber with a warning that nobody kept, or a word below 85', () => {
    expect(of(finding('W')).state).toBe('amber');
    expect(of(...many(6, finding('H'))).state).toBe('amber');
  });
  it('is green with kept warnings and hints, down to 85', () => {
    expect(of(...many(3, finding('W', 'D', 'asked'))).state).toBe('green');
    expect(of(...many(5, finding('H'))).state).toBe('green');
  });
});
