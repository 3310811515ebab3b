/** What a person puts between digits: any space, dots, hyphens, brackets. */
const BETWEEN = /[\s.\-()\u2010-\u2015]/gu;

/** Takes out what is only there for reading. Letters stay, so that the rule can say what is wrong. */
export function withoutGrouping(text: string): string {
  return text.normalize('NFKC').replace(BETWEEN, '');
}

/** Counts the digits in a text. */
export function countDigits(text: string): number {
  return text.replace(/\D/g, '').length;
}

/**
 * Groups digits for reading: `groupDigits('001099000001', [3, 3, 6])` is "001 099 000001". Anything but exactly
 * as many digits as the groups hold is returned as it is: a half number is not dressed up as a whole one.
 */
export function groupDigits(value: string, groups: readonly number[]): string {
  const total = groups.reduce((sum, size) => sum + size, 0);
  if (value.length !== total || !/^\d+$/.test(value)) return value;
  let from = 0;
  return groups.map((size) => value.slice(from, (from += size))).join(' ');
}
