import { describe, expect, it } from 'vitest';
import { cardBack, cardFront } from '../../../src/domain/made-up/card-picture.ts';
import { communeMaker } from '../../../src/domain/made-up/commune.ts';
import { portraitPicture } from '../../../src/domain/made-up/portrait-picture.ts';
import { qrMatrix } from '../../support/qr-matrix.ts';

const maker = communeMaker({ seed: 'pictures', people: 300 });
const people = Array.from({ length: 300 }, (_, index) => maker.personAt(index));
const CODE = 'fill="#000" d="M4 4h7v1h-7z';

async function subject(kind: 'cccd' | 'cancuoc') {
  const person = people.find(({ card }) => card?.kind === kind);
  if (!person?.card) throw new Error(`nobody holds a ${kind}`);
  return { person: { ...person, card: person.card }, qr: await qrMatrix(person.card.qrText) };
}

describe('the picture of a card', () => {
  it.each(['cccd', 'cancuoc'] as const)('is plainly a specimen on both sides of a %s', async (kind) => {
    const card = await subject(kind);
    for (const side of [cardFront(card), cardBack(card)]) expect(side).toContain('MẪU - SPECIMEN');
  });

  it('carries the code on the front of a CCCD and on the back of a Căn cước', async () => {
    const [old, recent] = [await subject('cccd'), await subject('cancuoc')];
    expect([cardFront(old), cardBack(old)].map((side) => side.includes(CODE))).toEqual([true, false]);
    expect([cardFront(recent), cardBack(recent)].map((side) => side.includes(CODE))).toEqual([false, true]);
  });

  it('prints the number on the front and the machine-readable lines on the back', async () => {
    const card = await subject('cccd');
    expect(cardFront(card)).toContain(`>${card.person.personalNumber}<`);
    for (const line of card.person.card.mrz) expect(cardBack(card)).toContain(line.replaceAll('<', '&lt;'));
  });

  it('escapes a name, so that no name can draw', async () => {
    const { person, qr } = await subject('cccd');
    const front = cardFront({ person: { ...person, fullName: `<script>"&'` }, qr });
    expect(front).toContain('&lt;SCRIPT&gt;&quot;&amp;&#39;');
    expect(front.toLowerCase()).not.toContain('<script');
  });
});

describe('a drawn portrait', () => {
  it('is the same for the same person and differs between most people', () => {
    const drawn = people.map((person) => portraitPicture(person, '2026-11-01'));
    expect(drawn).toEqual(people.map((person) => portraitPicture(person, '2026-11-01')));
    expect(new Set(drawn).size).toBeGreaterThan(280);
    expect(drawn.every((svg) => svg.includes('MẪU - SPECIMEN'))).toBe(true);
  });

  it('ages with the day it is drawn for', () => {
    const child = people.find(({ birthDate }) => birthDate > '2015');
    if (!child) throw new Error('no child');
    expect(portraitPicture(child, '2026-11-01')).not.toBe(portraitPicture(child, '2096-11-01'));
  });
});
