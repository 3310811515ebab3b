import { describe, expect, it } from 'vitest';
import { eid } from '../../../src/domain/kinds/eid.ts';
import { formField, formPage } from '../../../src/domain/kinds/form.ts';

describe('a page of the form', () => {
  it('has its title and its fields in the order of the definition', () => {
    const page = formPage(eid, 'card', 'vi');
    expect(page).toMatchObject({ id: 'card', title: 'Thẻ căn cước' });
    expect(page?.fields.map(({ path, type }) => [path, type])).toEqual([
      ['card/state', 'choice'],
      ['card/kind', 'choice'],
      ['card/number', 'text'],
      ['card/issuedOn', 'date'],
      ['card/expiresOn', 'expiry'],
    ]);
  });
  it('speaks both languages', () => {
    expect(formPage(eid, 'contact', 'vi')?.fields[0]?.label).toBe('Số điện thoại');
    expect(formPage(eid, 'contact', 'en')?.fields[0]?.label).toBe('Phone');
  });
  it('is none where the kind has no such page', () => {
    expect(formPage(eid, 'constructor', 'vi')).toBeUndefined();
  });
});

describe('a field of the form', () => {
  it('offers its choices in order, in the language asked for', () => {
    expect(formField(eid, 'card/state', 'en').choices).toEqual([
      { code: 'valid', label: 'Valid' },
      { code: 'expired', label: 'Expired' },
      { code: 'none', label: 'No card' },
    ]);
  });
  it('tells whether it is required, sensitive, and which catalogue has its values', () => {
    expect(formField(eid, 'contact/phone', 'en').required).toBe('submit');
    expect(formField(eid, 'contact/email', 'en')).not.toHaveProperty('required');
    expect(formField(eid, 'signature/mark', 'en').sensitive).toBe(true);
    expect(formField(eid, 'applicant/nationality', 'en').catalogue).toBe('nationalities');
  });
  it('is found in a row of a repeating section', () => {
    expect(formField(eid, 'pictures/x/kind', 'en').choices).toHaveLength(4);
  });
  it('says which field a kind does not have', () => {
    expect(() => formField(eid, 'card/colour', 'vi')).toThrow('the kind eid has no field card/colour');
  });
});
