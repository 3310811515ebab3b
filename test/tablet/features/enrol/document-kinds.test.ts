import { describe, expect, it } from 'vitest';
import { documentKindsOf } from '../../../../src/tablet/features/enrol/document-kinds.ts';

const born = (v: string) => ({ 'applicant/birthDate': { v } });
const TODAY = '2026-11-22';

describe('the documents that are offered', () => {
  it('have a driving licence from the sixteenth birthday on', () => {
    expect(documentKindsOf(born('2010-11-23'), TODAY)).toEqual(['bhyt', 'vehicle']);
    expect(documentKindsOf(born('2010-11-22'), TODAY)).toContain('licence');
  });

  it('have it too where the age is not sure', () => {
    expect(documentKindsOf(born('2010'), TODAY)).toContain('licence');
    expect(documentKindsOf({}, TODAY)).toContain('licence');
  });
});
