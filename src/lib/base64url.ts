import type { Bytes } from './bytes.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const VALUE_OF = new Map([...ALPHABET].map((sign, value) => [sign, value]));

/** Base64url without padding (RFC 4648, section 5). */
export function toBase64url(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const triple = (bytes[at]! << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    const signs = Math.min(bytes.length - at, 3) + 1;
    for (let sign = 0; sign < signs; sign += 1) text += ALPHABET[(triple >> (18 - 6 * sign)) & 63];
  }
  return text;
}

/** Bytes of base64url text, or null: a pattern of signs does not see stray bits, and outside input may have them. */
export function base64urlOrNull(text: string): Bytes | null {
  try {
    return fromBase64url(text);
  } catch {
    return null;
  }
}

/** Bytes of base64url text. @throws SyntaxError on any other sign, length or non-zero trailing bits. */
export function fromBase64url(text: string): Bytes {
  if (text.length % 4 === 1) throw new SyntaxError('base64url of an impossible length');
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let buffer = 0;
  let bits = 0;
  let at = 0;
  for (const sign of text) {
    const value = VALUE_OF.get(sign);
    if (value === undefined) throw new SyntaxError('not base64url');
    buffer = ((buffer << 6) | value) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at] = (buffer >> bits) & 0xff;
    at += 1;
  }
  if ((buffer & ((1 << bits) - 1)) !== 0) throw new SyntaxError('base64url with stray bits');
  return bytes;
}
