import type { MadeUpPerson } from '../../src/domain/made-up/person.ts';
import { utf8 } from '../../src/lib/bytes.ts';

interface Pattern {
  readonly bytes: Buffer;
  /** What kind of value in which form: never the value. */
  readonly what: string;
}

const BITS = 20;
const slot = (word: number) => Math.imul(word, 0x9e3779b1) >>> (32 - BITS);

/** Finds personal values in bytes: as UTF-8, as UTF-16, and in base64 at any alignment of any of these. */
export class SecretFinder {
  private readonly seen = new Uint8Array(2 ** BITS);
  private readonly byStart = new Map<number, Pattern[]>();

  constructor(people: readonly MadeUpPerson[]) {
    for (const person of people) for (const [what, text] of valuesOf(person)) this.add(what, text);
  }

  /** What was found first, in words that name no value; null for nothing. */
  find(bytes: Uint8Array): string | null {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (buffer.length < 8) return null;
    let word = buffer.readUInt32BE(0);
    for (let at = 4; at <= buffer.length; at += 1) {
      if (this.seen[slot(word)]) {
        const found = this.byStart
          .get(word)
          ?.find(
            (pattern) =>
              buffer.compare(
                pattern.bytes,
                0,
                pattern.bytes.length,
                at - 4,
                Math.min(buffer.length, at - 4 + pattern.bytes.length),
              ) === 0,
          );
        if (found) return found.what;
      }
      word = ((word << 8) | buffer[at]!) >>> 0;
    }
    return null;
  }

  private add(what: string, text: string): void {
    const utf16 = Buffer.from(text, 'utf16le');
    const forms: [string, Buffer][] = [
      ['UTF-8', Buffer.from(utf8(text))],
      ['UTF-16 LE', utf16],
      ['UTF-16 BE', Buffer.from(utf16).swap16()],
    ];
    for (const [form, bytes] of forms) {
      this.put({ what: `${what} as ${form}`, bytes });
      for (const shift of [0, 1, 2])
        for (const alphabet of ['base64', 'base64url'] as const)
          this.put({ what: `${what} as ${form} in base64`, bytes: inBase64(bytes, shift, alphabet) });
    }
  }

  private put(pattern: Pattern): void {
    const word = pattern.bytes.readUInt32BE(0);
    this.seen[slot(word)] = 1;
    const there = this.byStart.get(word) ?? [];
    if (!there.some(({ bytes }) => bytes.equals(pattern.bytes))) there.push(pattern);
    this.byStart.set(word, there);
  }
}

/** The signs that stand for these bytes alone, whatever stands before and after them. */
function inBase64(bytes: Buffer, shift: number, alphabet: 'base64' | 'base64url'): Buffer {
  const text = Buffer.concat([Buffer.alloc(shift), bytes]).toString(alphabet);
  return Buffer.from(text.slice(Math.ceil((shift * 8) / 6), Math.floor(((shift + bytes.length) * 8) / 6)));
}

function valuesOf(person: MadeUpPerson): [string, string][] {
  return [
    ['a name', person.fullName],
    ['a personal number', person.personalNumber],
    ['a phone', person.phone!],
    ['an address', person.permanentAddress.written],
  ];
}
