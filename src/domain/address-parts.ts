import type { UnitKind } from './catalogues/unpack-places.ts';
import { foldedKey } from './folded-key.ts';

/** One comma part of an address: its key with and without a word for a kind of unit, and that kind if it was written. */
export type AddressPart = { written: string; key: string; bareKey: string; kinds?: readonly UnitKind[] };

// Longer than any address of a card or a book page; the rest of a longer text is not looked at.
const LONGEST_ADDRESS = 400;
const MOST_PARTS = 16;

// Split before a unit word written in full where commas were left out: `xã Bình Mỹ huyện Củ Chi`.
const BEFORE_UNIT =
  /(?<=[^\s,])\s+(?=(?:phường|xã|thị trấn|thị xã|quận|huyện|đặc khu|thành phố|tỉnh)\s|tp[.\s])/giu;

const KINDS: Record<string, readonly UnitKind[]> = {
  phuong: ['P'],
  p: ['P'],
  f: ['P'],
  xa: ['X'],
  x: ['X'],
  'thi tran': ['T'],
  tt: ['T'],
  'dac khu': ['K'],
  dk: ['K'],
  quan: ['Q'],
  q: ['Q'],
  huyen: ['H'],
  h: ['H'],
  'thi xa': ['S'],
  tx: ['S'],
  'thanh pho': ['C'],
  tp: ['C'],
  tinh: [],
  t: [],
};
const FULL_WORD = /^(phuong|xa|thi tran|thi xa|dac khu|quan|huyen|thanh pho|tinh)[\s.]+(?=\S)/;
const SHORT_WORD = /^(tp|tx|tt|dk|p|f|x|q|h|t)(?:\s*\.\s*|\s+|(?=\d))(?=\S)/;

/** Letters and digits only, folded: the spelling that `Đắk Lắk`, `Daklak` and `Đăk Lăk` share. */
export function placeKey(text: string): string {
  return foldedKey(text)
    .replace(/[^a-z0-9]+/g, '')
    .replace(/^0+(?=\d)/, '');
}

/** The parts of an address from left to right, without empty ones and without the country at the end. */
export function addressParts(written: string): AddressPart[] {
  const text = written.slice(0, LONGEST_ADDRESS).normalize('NFC').replace(BEFORE_UNIT, ', ');
  const parts = text
    .split(/[,;\n]/)
    .map(partOf)
    .filter((part) => part.key !== '');
  if (parts.at(-1)?.key === 'vietnam') parts.pop();
  return parts.slice(-MOST_PARTS);
}

function partOf(text: string): AddressPart {
  const folded = foldedKey(text);
  const word = FULL_WORD.exec(folded) ?? SHORT_WORD.exec(folded);
  const key = placeKey(folded);
  if (!word) return { written: text.trim(), key, bareKey: key };
  const bareKey = placeKey(folded.slice(word[0].length));
  return { written: text.trim(), key, bareKey, kinds: KINDS[word[1] ?? ''] };
}
