import { describe, expect, it } from 'vitest';
import { readCardQr } from '../../../src/domain/card-qr.ts';
import { eid } from '../../../src/domain/kinds/eid.ts';
import { misshapen } from '../../../src/domain/kinds/field-schema.ts';
import { makeCommune } from '../../../src/domain/made-up/commune.ts';
import type { MadeUpCard, MadeUpPerson, Oddity } from '../../../src/domain/made-up/person.ts';
import type { Values } from '../../../src/domain/record.ts';
import { findings } from '../../../src/domain/rules/rule.ts';
import { adultWithCard } from '../../support/eid-values.ts';
import { places } from '../../support/fired.ts';

const today = '2026-11-01';
type CardHolder = MadeUpPerson & { card: MadeUpCard };
const holders = makeCommune({ seed: 'rules', people: 3000 }).people.filter(
  (person): person is CardHolder => person.card !== undefined && person.birthDate <= '2012-11-01',
);

/** The application as an officer makes it of the card's code and of what the person says. */
function applicationOf({ card, ...person }: CardHolder): Values {
  const read = readCardQr(card.qrText, today);
  if (!read.ok) throw new Error(`a made-up card was not read: ${read.code}`);
  const home = places.read(read.card.address).place;
  return adultWithCard({
    'request/capturedOn': today,
    'applicant/fullName': read.card.fullName,
    'applicant/birthDate': read.card.birthDate,
    'applicant/sex': read.card.sex,
    'applicant/personalNumber': read.card.number,
    'applicant/permanentAddress': home,
    'applicant/presentAddress': home,
    'card/kind': card.kind,
    'card/number': card.number,
    'card/issuedOn': card.issuedOn,
    'card/expiresOn': card.expiresOn,
    'card/read/fullName': read.card.fullName,
    'card/read/birthDate': read.card.birthDate,
    'card/read/sex': read.card.sex,
    'card/read/number': read.card.number,
    'applicant/birthRegPlace': { ...person.birthRegistration, version: places.version },
  });
}

const judged = holders.map((person) => {
  const values = applicationOf(person);
  const found = findings(eid.rules, values, { today, places }).map(({ rule }) => rule);
  return { person, values, found };
});

const EXPECTED: [Oddity, string][] = [
  ['number-sex', 'PER-009'],
  ['number-year', 'PER-010'],
  ['number-province', 'PER-011'],
  ['card-expired', 'EID-017'],
];

describe('a made-up commune under the rules', () => {
  it('has many adults with a card, whose applications have the right shapes', () => {
    expect(holders.length).toBeGreaterThan(1000);
    expect(judged.flatMap(({ values }) => misshapen(eid, values))).toEqual([]);
  });
  it('gives no finding on people about whom nothing is odd', () => {
    const plain = judged.filter(({ person }) => person.oddities.length === 0);
    expect(plain.length).toBeGreaterThan(500);
    expect(plain.flatMap(({ found }) => found)).toEqual([]);
  });
  it.each(EXPECTED)('finds every %s by %s, and nowhere else', (oddity, rule) => {
    const planted = judged.filter(({ person }) => person.oddities.includes(oddity));
    expect(planted.length).toBeGreaterThan(0);
    expect(judged.filter(({ found }) => found.includes(rule))).toEqual(planted);
  });
});
