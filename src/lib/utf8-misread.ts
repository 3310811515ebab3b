const EIGHT_BIT = /^[\u0000-\u00ff]*$/u;
const HIGH = /[\u0080-\u00ff]/u;

/**
 * Text whose UTF-8 bytes were read one by one as Latin-1 (`Nguyá»\u0085n`), as some barcode readers do, put right.
 * Any other text is given back as it is.
 */
export function repairedUtf8(text: string): string {
  if (!EIGHT_BIT.test(text) || !HIGH.test(text)) return text;
  const bytes = Uint8Array.from(text, (sign) => sign.charCodeAt(0));
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return text;
  }
}
