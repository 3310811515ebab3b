/** One thing to choose. */
export interface TypeAheadOption {
  readonly value: string;
  readonly label: string;
  /** A second line: the old district of a commune, the year of a catalogue. */
  readonly detail?: string;
}

/** Letters without marks and case, so that "ha noi" finds "Hà Nội". A form may pass a stricter search of its own. */
export function plainLetters(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/giu, 'd')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim();
}

/** As many as a person can look over; the list says when to type more. */
const SHOWN_AT_MOST = 50;

/** Options that hold every typed word, those that begin with the text first, otherwise in their own order. */
export function findOptions(options: readonly TypeAheadOption[], typed: string): TypeAheadOption[] {
  const wanted = plainLetters(typed);
  const words = wanted.split(' ');
  const first: TypeAheadOption[] = [];
  const others: TypeAheadOption[] = [];
  for (const option of options) {
    const label = plainLetters(`${option.label} ${option.detail ?? ''}`);
    if (label.startsWith(wanted)) first.push(option);
    else if (words.every((word) => label.includes(word))) others.push(option);
  }
  return [...first, ...others].slice(0, SHOWN_AT_MOST);
}

/** The next active row, going round at both ends; -1 is none. */
export function stepActive(active: number, by: 1 | -1, count: number): number {
  if (count === 0) return -1;
  if (active < 0) return by === 1 ? 0 : count - 1;
  return (active + by + count) % count;
}
