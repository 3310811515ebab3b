import { toBase64url } from '../../lib/base64url.ts';
import { utf8 } from '../../lib/bytes.ts';
import type { Crypto } from '../../lib/ports/crypto.ts';
import type { Random } from '../../lib/ports/random.ts';
import type { KeyStore } from '../key-store.ts';

// Crockford's base32: no I, L, O, U, which are misread or misheard.
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 8;

/** Eight signs, 40 bits: one byte a sign, so that each sign is as likely as any other. */
export function newPairingCode(random: Random): string {
  return [...random.bytes(LENGTH)].map((byte) => SIGNS[byte % SIGNS.length]).join('');
}

/** What is stored of a code: 40 bits could be searched from a plain hash, so it is a keyed one. */
export async function codeHash(crypto: Crypto, keys: KeyStore, code: string): Promise<string> {
  return toBase64url(await crypto.hmacSha256(await keys.secret(), utf8(`pairing code ${code}`)));
}
