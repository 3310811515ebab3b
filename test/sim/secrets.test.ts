import { describe, expect, it } from 'vitest';
import { utf8 } from '../../src/lib/bytes.ts';
import { SecretFinder } from './secrets.ts';
import { applicants } from './sim-people.ts';

const person = applicants()[0]!;
const finder = new SecretFinder(applicants());
const framed = (text: string) =>
  new Uint8Array(Buffer.concat([Buffer.alloc(37, 0xa5), Buffer.from(text), Buffer.alloc(9)]));

describe('the search for personal values', () => {
  it.each([0, 1, 2, 3])('finds a name in base64 behind %i other bytes', (shift) => {
    const coded = Buffer.concat([Buffer.alloc(shift, 7), Buffer.from(person.fullName)]);
    expect(finder.find(framed(coded.toString('base64')))).toBe('a name as UTF-8 in base64');
    expect(finder.find(framed(coded.toString('base64url')))).toBe('a name as UTF-8 in base64');
  });

  it('finds a number in UTF-8, and a phone in UTF-16', () => {
    expect(finder.find(framed(`x${person.personalNumber}`))).toBe('a personal number as UTF-8');
    expect(finder.find(new Uint8Array(Buffer.from(`x${person.phone}`, 'utf16le')))).toMatch(
      /^a phone as UTF-16/,
    );
  });

  it('finds nothing in what names nobody', () => {
    expect(
      finder.find(utf8('{"record":"01932f00-0000-7000-8000-000000000101","status":"accepted"}')),
    ).toBeNull();
    expect(finder.find(framed(person.fullName.slice(0, -1)))).toBeNull();
  });
});
