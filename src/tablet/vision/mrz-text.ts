const LENGTH = 30;
const DIGITS_AS_READ: Readonly<Record<string, string>> = {
  ...{ O: '0', Q: '0', D: '0', U: '0', I: '1', L: '1', T: '1', Z: '2', A: '4' },
  ...{ S: '5', G: '6', B: '8' },
};
const LETTERS_AS_READ: Readonly<Record<string, string>> = { 0: 'O', 1: 'I', 2: 'Z', 5: 'S', 6: 'G', 8: 'B' };
/** What a filler is taken for. */
const FILLERS_AS_READ = /[<KCLE]/;

const digits = (text: string): string => text.replace(/[A-Z]/g, (sign) => DIGITS_AS_READ[sign] ?? sign);
const letters = (text: string): string => text.replace(/\d/g, (sign) => LETTERS_AS_READ[sign] ?? sign);

/**
 * The three lines as a reader of print saw them, put into the form of a card: where only digits can stand a letter is
 * taken for its look-alike, and runs of fillers, which readers miscount, get their length. Nothing that a check digit
 * covers is guessed: what is wrong stays wrong, and is refused by it.
 */
export function mrzAsWritten([first = '', second = '', third = '']: readonly string[]): [
  string,
  string,
  string,
] {
  return [firstLine(bare(first)), secondLine(bare(second)), nameLine(bare(third))];
}

function bare(line: string): string {
  return line.toUpperCase().replace(/[^A-Z0-9<]/g, '');
}

/** `IDVNM`, 9 digits, check, 12 digits; two fillers and the last check. */
function firstLine(line: string): string {
  const prefix = letters(line.slice(0, 5))
    .replace(/^[IL1T]/, 'I')
    .replace(/^I[O0]/, 'ID');
  return `${prefix}${digits(line.slice(5, 27))}<<${lastDigit(line)}`;
}

/** Birth and check, sex, expiry and check, nationality, fillers, composite check; the first line says the state already. */
function secondLine(line: string): string {
  const [birth, sex, expiry] = [digits(line.slice(0, 7)), line.slice(7, 8), digits(line.slice(8, 15))];
  return `${birth}${sex}${expiry}VNM${'<'.repeat(11)}${lastDigit(line)}`;
}

function lastDigit(line: string): string {
  return digits(line.replace(/<+$/, '').slice(-1));
}

/** The words; from three fillers on, or two after the second word, nothing follows. */
function nameLine(line: string): string {
  const text = letters(line);
  const end = text.search(/<[<KCLES]<|<<<|<K{2,}|<C{2,}/);
  const words = (end < 0 ? text : text.slice(0, end)).split('<').filter(Boolean);
  while (words.length > 2 && [...words.at(-1)!].every((sign) => FILLERS_AS_READ.test(sign))) words.pop();
  const [surname = '', ...others] = words;
  const name = others.length === 0 ? surname : `${surname}<<${others.join('<')}`;
  return name.slice(0, LENGTH).padEnd(LENGTH, '<');
}
