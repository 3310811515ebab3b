// Keys under which two spellings of one Vietnamese text are found or held to be the same.
// None of them is ever shown or stored in place of the text itself.

const MARKS = /\p{M}+/gu;
// Đ has no decomposition; Ð (eth) is what several keyboards and old exports put in its place.
const STROKED_D = /[đðĐÐ]/g;
// y and i are one sound only where they are the syllable's single vowel (Lý/Lí, Quý/Quí), not in Mây/Mai or Thúy/Thúi.
const LONE_Y = /(?<!\p{L})(qu|[bcdfghjklmnpqrstvwxz]+)y(?!\p{L})/gu;
const SPACES = /\s+/gu;
const APOSTROPHES = /['’‘ʼ`´′]/gu;
const HYPHENS = /[-‐‑‒–—−]/gu;

function singleSpaced(text: string): string {
  return text.replace(SPACES, ' ').trim();
}

/** Key for search and matching: no marks, đ as d, lower case, single spaces, Lý = Lí. `Hoà  Bình` → `hoa binh`. */
export function foldedKey(text: string): string {
  const bare = text
    .normalize('NFD')
    .replace(STROKED_D, 'd')
    .toLowerCase()
    .normalize('NFD')
    .replace(MARKS, '');
  return singleSpaced(bare).replace(LONE_Y, '$1i');
}

/** A key to look for as a beginning; `whole` asks for it up to the end of a word. */
export type TypedKey = { key: string; whole: boolean };

/**
 * Keys to look for while someone types. A y at the end may still become `ynh` or `yết`, so text that ends in one has
 * two: `Quy` → `qui` as whole words, `quy` as a beginning.
 */
export function typedKeys(text: string): TypedKey[] {
  const key = foldedKey(text);
  const endsInY = key.endsWith('i') && /[yỳýỷỹỵ]\s*$/iu.test(text.normalize('NFC'));
  if (!endsInY) return [{ key, whole: false }];
  return [
    { key, whole: true },
    { key: `${key.slice(0, -1)}y`, whole: false },
  ];
}

/** True if a folded key begins as was typed. */
export function beginsAsTyped(folded: string, typed: TypedKey): boolean {
  return typed.whole ? `${folded} `.startsWith(`${typed.key} `) : folded.startsWith(typed.key);
}

/** Key under which two names are "the same" in rules and duplicates: folded, no apostrophes, a hyphen is a space. */
export function nameKey(text: string): string {
  return foldedKey(text.replace(APOSTROPHES, '').replace(HYPHENS, ' '));
}

const TONES = '\u0300\u0301\u0303\u0309\u0323';
const OPEN = '(?![\\p{L}\\p{M}])';
const CLOSED = '(?=\\p{L})';
// Each row swaps its second and third group, in decomposed text.
const TONE_MOVES = [
  // After q, u is no vowel: the tone stands on what follows (quý).
  `(?<=q)(u)([${TONES}])([aeiy])`,
  // In a closed syllable it stands on the second vowel (hoàn, Huỳnh).
  `(o)([${TONES}])([ae])${CLOSED}`,
  `(u)([${TONES}])(y)${CLOSED}`,
  // In an open one it stands on the first (hòa, khỏe, thủy).
  `(o)([ae])([${TONES}])${OPEN}`,
  `(?<!q)(u)(y)([${TONES}])${OPEN}`,
].map((pattern) => new RegExp(pattern, 'giu'));

/** The same text (NFC) with tone marks where `khóa, hủy, hóa` have them: `Hoà` → `Hòa`, `Hùynh` → `Huỳnh`. */
export function toneNormalised(text: string): string {
  return TONE_MOVES.reduce((moved, move) => moved.replace(move, '$1$3$2'), text.normalize('NFD')).normalize(
    'NFC',
  );
}

const LONE_MARKED_Y = /(?<!\p{L})(qu|[bcdđfghjklmnpqrstvwxz]+)([yỳýỷỹỵ])(?!\p{L})/gu;
const Y_TO_I: Record<string, string> = { y: 'i', ỳ: 'ì', ý: 'í', ỷ: 'ỉ', ỹ: 'ĩ', ỵ: 'ị' };

/** Like nameKey but keeping the marks: equal keys mean that the names agree in their marks too. */
export function markedNameKey(text: string): string {
  const plain = text.replace(APOSTROPHES, '').replace(HYPHENS, ' ');
  const lower = singleSpaced(toneNormalised(plain).toLowerCase());
  return lower.replace(LONE_MARKED_Y, (_all, onset: string, y: string) => onset + (Y_TO_I[y] ?? y));
}

const SURNAME_CLASS: Record<string, string> = { huynh: 'hoang', vo: 'vu' };
const SPELLED_ALSO: Record<string, string> = { hoang: 'huynh', huynh: 'hoang', vu: 'vo', vo: 'vu' };

/** The class of a surname's folded key: Hoàng with Huỳnh, Vũ with Võ, every other alone. A hint, never equality. */
export function surnameClass(surname: string): string {
  const key = nameKey(surname);
  return SURNAME_CLASS[key] ?? key;
}

/** Other folded keys worth searching for: the same words with Hoàng/Huỳnh or Vũ/Võ exchanged. Empty if there are none. */
export function searchHints(text: string): string[] {
  const words = foldedKey(text).split(' ');
  return words.flatMap((word, at) => {
    const other = SPELLED_ALSO[word];
    return other === undefined ? [] : [words.with(at, other).join(' ')];
  });
}
