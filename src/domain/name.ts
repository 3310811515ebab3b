/** NFC, no spaces at the edges, single spaces inside. The letters themselves are never changed. */
export function normaliseName(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

export type NameParts = { surname: string; middle: string; given: string };

/** Splits a name that reads surname, middle, given. A single word is a given name. */
export function splitName(name: string): NameParts {
  const words = normaliseName(name).split(' ');
  const given = words.at(-1) ?? '';
  const surname = words.length > 1 ? (words[0] ?? '') : '';
  return { surname, middle: words.slice(1, -1).join(' '), given };
}

const vietnamese = new Intl.Collator('vi');

/** Order of lists: by given name, then surname, then middle, each by Vietnamese tone order. */
export function compareByGivenName(a: string, b: string): number {
  const [left, right] = [splitName(a), splitName(b)];
  return (
    vietnamese.compare(left.given, right.given) ||
    vietnamese.compare(left.surname, right.surname) ||
    vietnamese.compare(left.middle, right.middle)
  );
}

/** A sign that no name has: other than a letter, a mark, space, apostrophe of any keyboard, hyphen or full stop. */
export function hasOddSign(name: string): boolean {
  return /[^\p{L}\p{M} '’‘ʼ`´′.-]/u.test(name);
}

export function isOneWord(name: string): boolean {
  return /^\S+$/u.test(name.trim());
}

const LETTERS = /\p{L}/gu;

/** Two or more letters, all capitals or all small. */
export function isOneCase(name: string): boolean {
  const letters = name.normalize('NFC').match(LETTERS)?.join('') ?? '';
  return [...letters].length >= 2 && (letters === letters.toUpperCase() || letters === letters.toLowerCase());
}

/** Not as names are kept: not NFC, edge or double spaces, or written in one case. */
export function isNotNormal(name: string): boolean {
  return name !== normaliseName(name) || isOneCase(name);
}

// What TCVN3 or VNI text shows as when taken for Unicode, and no Vietnamese name holds.
const LEGACY_SIGNS = /[¡-¬®µ-¹×÷ØøÛûÏïßÖöÄäËëÅåÆæÇçÎîÞþ]/u;

/** Looks like text in an old encoding. For Vietnamese citizens only: Müller and François are names. */
export function hasLegacySigns(name: string): boolean {
  return LEGACY_SIGNS.test(name.normalize('NFC'));
}

// A run of letters between spaces, hyphens and apostrophes, so that H'HEN NIÊ gives H'Hen Niê.
const WORD_PART = /[\p{L}\p{M}]+/gu;

function capitalised(part: string): string {
  const [first = '', ...rest] = part;
  return first.toUpperCase() + rest.join('').toLowerCase();
}

/**
 * The name with capitals as names have them, to be offered and never put in by itself: a part in one case gets
 * one capital (`nguyễn văn AN` → `Nguyễn Văn An`, `Y BAN NIÊ` → `Y Ban Niê`); a part in mixed case stays.
 */
export function offeredCapitals(name: string): string {
  return normaliseName(name).replace(WORD_PART, (part) =>
    part === part.toUpperCase() || part === part.toLowerCase() ? capitalised(part) : part,
  );
}
