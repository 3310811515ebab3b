import { printedDay } from './calendar-days.ts';
import type { MadeUpCard, MadeUpPerson } from './person.ts';
import { portraitPicture } from './portrait-picture.ts';
import { type QrMatrix, qrPicture } from './qr-picture.ts';
import { specimenMark, svgInside, svgText } from './svg.ts';

/** The ID-1 format of ISO/IEC 7810 (85.60 by 53.98 mm) at ten units a millimetre. */
export const CARD_WIDTH = 856;
export const CARD_HEIGHT = 540;

/** Somebody with a card, and the code that the card carries. */
export interface CardSubject {
  person: MadeUpPerson & { card: MadeUpCard };
  qr: QrMatrix;
}

const GROUNDS = { cccd: ['#dfeaf0', '#cfe3d8'], cancuoc: ['#e9efe2', '#d8e6ee'] } as const;
const TITLES = { cccd: 'THẺ CĂN CƯỚC CÔNG DÂN (BẢN MẪU)', cancuoc: 'THẺ CĂN CƯỚC (BẢN MẪU)' } as const;

/** The front: portrait and personal fields; on a CCCD the code too. An invented layout, without emblem. */
export function cardFront({ person, qr }: CardSubject): string {
  const { card } = person;
  const frame = { x: 36, y: 150, width: 195, height: 260 };
  const portrait = svgInside(portraitPicture(person, card.issuedOn), frame);
  const code = card.kind === 'cccd' ? qrPicture(qr, { x: 636, y: 28, side: 192 }) : '';
  const expiry = card.expiresOn === 'none' ? 'Không thời hạn' : printedDay(card.expiresOn);
  return sheet(card, [
    svgText(TITLES[card.kind], { x: 36, y: 62, size: 25, bold: true, fill: '#7a1f2b' }),
    svgText('Thẻ để thử phần mềm, không có giá trị', { x: 36, y: 96, size: 18 }),
    portrait,
    code,
    labelled('Có giá trị đến', expiry, { x: 36, y: 446 }),
    labelled('Số', card.number, { x: 262, y: 146, size: 34 }),
    labelled('Họ, chữ đệm và tên', person.fullName.toUpperCase(), { x: 262, y: 222, size: 26 }),
    labelled('Ngày sinh', printedDay(person.birthDate), { x: 262, y: 292 }),
    labelled('Giới tính', person.sex === 'nam' ? 'Nam' : 'Nữ', { x: 470, y: 292 }),
    labelled('Quốc tịch', 'Việt Nam', { x: 610, y: 292 }),
    ...(card.kind === 'cccd' ? addressFields(person) : []),
  ]);
}

/** The back: machine-readable lines and the day of issue; on the card of 2024 also the code and the addresses. */
export function cardBack({ person, qr }: CardSubject): string {
  const { card } = person;
  const isNew = card.kind === 'cancuoc';
  const lines = card.mrz.map((line, i) => svgText(line, { x: 44, y: 420 + i * 44, size: 40, mono: true }));
  return sheet(card, [
    isNew ? qrPicture(qr, { x: 636, y: 28, side: 192 }) : '',
    labelled('Ngày cấp', printedDay(card.issuedOn), { x: 36, y: 60 }),
    ...(isNew ? addressFields(person, 36, 130) : []),
    `<rect x="36" y="250" width="104" height="84" rx="12" fill="#d6b656" stroke="#8a6d1d" stroke-width="3"/>`,
    ...lines,
  ]);
}

function addressFields(person: CardSubject['person'], x = 262, y = 362): string[] {
  const rows = wrap(person.card.address, 42);
  return [
    labelled('Quê quán', person.origin.written, { x, y, size: 20 }),
    svgText('Nơi thường trú', { x, y: y + 66, size: 15, fill: '#4b5d67' }),
    ...rows.map((row, i) => svgText(row, { x, y: y + 92 + i * 26, size: 20, bold: true })),
  ];
}

function labelled(
  label: string,
  value: string,
  { x, y, size = 22 }: { x: number; y: number; size?: number },
): string {
  return (
    svgText(label, { x, y, size: 15, fill: '#4b5d67' }) +
    svgText(value, { x, y: y + size + 6, size, bold: true })
  );
}

function sheet(card: MadeUpCard, parts: string[]): string {
  const [from, to] = GROUNDS[card.kind];
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${CARD_WIDTH} ${CARD_HEIGHT}">` +
    `<defs><linearGradient id="ground"><stop stop-color="${from}"/><stop offset="1" stop-color="${to}"/></linearGradient></defs>` +
    `<rect width="${CARD_WIDTH}" height="${CARD_HEIGHT}" rx="30" fill="url(#ground)"/>` +
    specimenMark(CARD_WIDTH, CARD_HEIGHT) +
    `${parts.join('')}</svg>`
  );
}

/** Breaks at spaces so that no line is longer than `most` letters. */
function wrap(text: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
