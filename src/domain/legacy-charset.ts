import { legacyTables, type LegacyCharset } from './catalogues/legacy-charsets.ts';
import { isSyllable } from './syllable.ts';

export type ConversionPreview = { from: string; to: string; charset: LegacyCharset };

// A letter beyond Latin-1 cannot come from an eight-bit charset: such text is Unicode already.
const BEYOND_EIGHT_BITS = /[\u0100-\uffff]/u;
const BEYOND_ASCII = /[\u0080-\u00ff]/u;
const WORD = /[^\s,.;:|/()"-]+/gu;

/** Text of a TCVN3 or VNI-Windows source, as it was read by Windows-1252, turned into Unicode (NFC). */
export function convertFrom(charset: LegacyCharset, text: string): string {
  if (BEYOND_EIGHT_BITS.test(text)) return text;
  const converted = text.replace(WORD, (word) => convertWord(charset, word, text));
  return converted.normalize('NFC');
}

/** TCVN3's capital fonts draw small letters as capitals: a marked letter among capitals was meant as one. */
function convertWord(charset: LegacyCharset, word: string, text: string): string {
  const converted = transliterate(legacyTables[charset], word);
  if (charset === 'vni-windows' || !/[A-Z]/.test(word)) return converted;
  const inWord = !/[a-z]/.test(word) && (word.match(/[A-Z]/g)?.length ?? 0) > 1;
  const capitals = inWord || (!/[a-z]/.test(text) && /[A-Z]{2}/.test(text));
  return capitals ? converted.toUpperCase() : converted;
}

function transliterate(table: ReadonlyMap<string, string>, word: string): string {
  let out = '';
  for (let at = 0; at < word.length;) {
    const pair = table.get(word.slice(at, at + 2));
    out += pair ?? table.get(word.charAt(at)) ?? word.charAt(at);
    at += pair !== undefined && at + 1 < word.length ? 2 : 1;
  }
  return out;
}

/**
 * The charset of a column of texts, judged together: the reading under which most words become Vietnamese
 * syllables. Unicode wins where readings are as good: `Hoà` alone is read as it stands.
 */
export function detectCharset(texts: readonly string[]): LegacyCharset | 'unicode' {
  const doubtful = texts.filter((text) => BEYOND_ASCII.test(text) && !BEYOND_EIGHT_BITS.test(text));
  const readings = [
    { charset: 'unicode' as const, fit: syllables(doubtful) },
    ...(['tcvn3', 'vni-windows'] as const).map((charset) => ({
      charset,
      fit: syllables(doubtful.map((text) => convertFrom(charset, text))),
    })),
  ];
  return readings.reduce((best, next) => (next.fit > best.fit ? next : best)).charset;
}

function syllables(texts: readonly string[]): number {
  return texts.flatMap((text) => text.match(WORD) ?? []).filter(isSyllable).length;
}

/**
 * What a text would become; undefined if it would stay. Give the charset found for its column; without one the
 * text is judged alone, which is right for whole names and unsure for single words.
 */
export function previewConversion(
  text: string,
  charset = detectCharset([text]),
): ConversionPreview | undefined {
  if (charset === 'unicode') return undefined;
  const to = convertFrom(charset, text);
  return to === text ? undefined : { from: text, to, charset };
}

/**
 * Whether a name is Vietnamese from end to end once it is converted, and as it stands is not: `Nguyeãn` has no sign that
 * Vietnamese lacks, and yet is no syllable. Names of other peoples are no syllables either way.
 */
export function readsAsLegacy(name: string): boolean {
  const words = previewConversion(name)?.to.match(WORD) ?? [];
  return words.length > 0 && words.every(isSyllable);
}
