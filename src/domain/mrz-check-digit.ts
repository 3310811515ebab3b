const WEIGHTS = [7, 3, 1];

/** The check digit of ICAO Doc 9303 part 3, section 4.9: digits as they are, A-Z as 10-35, fillers as 0. */
export function mrzCheckDigit(text: string): string {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum += mrzValue(text.charCodeAt(i)) * (WEIGHTS[i % 3] ?? 0);
  return String(sum % 10);
}

/** 0-9, then A-Z as 10-35; the filler counts nothing. */
function mrzValue(unit: number): number {
  if (unit >= 0x41) return unit - 0x41 + 10;
  return unit >= 0x30 && unit <= 0x39 ? unit - 0x30 : 0;
}
