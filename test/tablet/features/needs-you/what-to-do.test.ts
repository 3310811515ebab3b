import { describe, expect, it } from 'vitest';
import { eid } from '../../../../src/domain/kinds/eid.ts';
import { REFUSALS } from '../../../../src/protocol/error-codes.ts';
import { causeWords } from '../../../../src/tablet/features/needs-you/cause-words.ts';
import { placeToCorrect } from '../../../../src/tablet/features/needs-you/place-to-correct.ts';
import { ACTS, actFor, grouped } from '../../../../src/tablet/features/needs-you/what-to-do.ts';
import { line } from '../../shell/vault-samples.ts';

const finding = (rule: string, path: string) => ({
  rule,
  path,
  severity: 'B' as const,
  quality: 'D' as const,
});

describe('what needs the officer', () => {
  it.each(REFUSALS)('has an act and a sentence for the refusal %s', (code) => {
    const refused = line({ refused: { code }, sync: 'needs-you' });
    expect(ACTS).toContain(actFor(refused));
    expect(causeWords(refused)).toMatch(/^\p{Lu}.{15,}\.$/u);
  });

  it.each(eid.rules.map(({ id }) => id))('says rule %s in words and not by its id', (id) => {
    const told = causeWords(line({ refused: { code: 'rule-blocked', rules: [id] } }));
    expect(told).toMatch(/^Chưa đúng: \p{L}/u);
    expect(told).not.toContain(id);
  });

  it('says a refusal by a rule that this version does not know, too', () => {
    expect(causeWords(line({ refused: { code: 'rule-blocked', rules: ['NEW-001'] } }))).toBe(
      'Có mục chưa đúng quy định.',
    );
  });

  it('repeats what the supervisor wrote', () => {
    expect(causeWords(line({ status: 'returned' }), 'ảnh mờ')).toBe('Được trả lại: ảnh mờ');
  });

  it('is grouped by act, what is due first on top', () => {
    const groups = grouped([
      line({ record: 'late', status: 'returned', dueOn: '2026-11-25' }),
      line({ record: 'call', refused: { code: 'scope-denied' } }),
      line({ record: 'soon', status: 'returned', dueOn: '2026-11-20' }),
      line({ record: 'picture', status: 'submitted', pictureMismatch: true }),
    ]);
    expect(groups.map(({ act, lines }) => [act, lines.map(({ record }) => record)])).toEqual([
      ['correct', ['soon', 'late']],
      ['retake', ['picture']],
      ['call', ['call']],
    ]);
  });
});

describe('where it is corrected', () => {
  const findings = [finding('EID-010', 'contact/phone'), finding('EID-021', 'portrait/noPortraitReason')];

  it('is the field of the rule that the registry named', () => {
    const refused = line({ refused: { code: 'rule-blocked', rules: ['EID-021'] } });
    expect(placeToCorrect(refused, { findings })).toBe(`#/enrol/${refused.record}/portrait`);
  });

  it('is the first block where none was named', () => {
    const returned = line({ status: 'returned' });
    expect(placeToCorrect(returned, { findings })).toBe(`#/enrol/${returned.record}/contact`);
  });

  it('is where the form was left when the rules say nothing', () => {
    const refused = line({ refused: { code: 'values-invalid' } });
    expect(placeToCorrect(refused, { findings: [] })).toBe(`#/enrol/${refused.record}`);
  });

  it('is the check of all answers when a person gave it back', () => {
    const returned = line({ status: 'returned' });
    expect(placeToCorrect(returned, { findings: [] })).toBe(`#/enrol/${returned.record}/check`);
  });
});
