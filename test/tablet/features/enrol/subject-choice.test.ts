import { describe, expect, it } from 'vitest';
import {
  askedSubject,
  subjectChosen,
  type Asked,
} from '../../../../src/tablet/features/enrol/subject-choice.ts';
import { valuesAfter, type Values } from '../../../../src/domain/record.ts';
import { TODAY } from '../../../support/eid-values.ts';

const started: Values = {
  'request/subject': { v: 'adult', s: 'T' },
  'request/level': { v: '2', s: 'T' },
  'applicant/nationality': { v: 'VN', s: 'T' },
};
const lao: Values = { ...started, 'applicant/nationality': { v: 'LA', s: 'T' } };

/** Subject and nationality after choices made one after the other. */
function after(values: Values, ...chosen: Asked[]): (string | undefined)[] {
  const end = chosen.reduce((at, asked) => valuesAfter(at, subjectChosen(asked, at, TODAY)), values);
  return [askedSubject(end), end['applicant/nationality']?.v as string | undefined];
}

describe('whom an application is for', () => {
  it('a ward keeps the nationality that was entered', () => {
    expect(after(lao, 'ward')).toEqual(['ward', 'LA']);
    expect(after(lao, 'foreigner', 'ward')).toEqual(['ward', 'LA']);
    expect(after(lao, 'ward', 'foreigner')).toEqual(['foreigner', 'LA']);
  });

  it('a ward is Vietnamese where nothing else was said', () => {
    expect(after(started, 'ward')).toEqual(['ward', 'VN']);
    expect(after(started, 'foreigner', 'ward')).toEqual(['ward', 'VN']);
  });

  it('a foreigner’s nationality is asked for, and a citizen is Vietnamese', () => {
    expect(after(started, 'foreigner')).toEqual(['foreigner', undefined]);
    expect(after(lao, 'foreigner')).toEqual(['foreigner', 'LA']);
    expect(after(lao, 'citizen')).toEqual(['citizen', 'VN']);
    expect(after(started, 'foreigner', 'citizen')).toEqual(['citizen', 'VN']);
  });
});
