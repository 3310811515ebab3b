import Type from 'typebox';
import { concat, fromUtf8, readUint32, uint32, utf8, type Bytes } from '../lib/bytes.ts';
import type { Compression } from '../lib/ports/compression.ts';
import type { Crypto, PublicKey, SealingKey } from '../lib/ports/crypto.ts';
import { SignedChange } from './change.ts';
import { dictionary } from './dictionary.ts';
import { LIMITS } from './limits.ts';
import { parsed, ShapeError } from './schema.ts';

const TOGETHER = 'sotay batch 1';
const COPY = 'sotay copy 1';
const SignedChanges = Type.Array(SignedChange, { maxItems: LIMITS.batchChanges });

/** What sealing and opening need. */
export interface SealingPorts {
  readonly crypto: Crypto;
  readonly compression: Compression;
}

/** A key of the registry's with its name. */
export interface NamedKey {
  readonly id: string;
  readonly key: PublicKey;
}

/** Body of shape `together`: one compression, one seal, bound to the header. SPEC B3. */
export async function sealTogether(
  ports: SealingPorts,
  to: PublicKey,
  content: { changes: readonly SignedChange[]; headerBytes: Bytes },
): Promise<Bytes> {
  const packed = await ports.compression.compress(utf8(JSON.stringify(content.changes)), dictionary());
  return ports.crypto.seal(to, packed, { info: TOGETHER, aad: content.headerBytes });
}

/** @throws CryptoError, CompressionError, ShapeError */
export async function openTogether(
  ports: SealingPorts,
  key: SealingKey,
  sealed: { body: Bytes; headerBytes: Bytes },
): Promise<SignedChange[]> {
  const packed = await ports.crypto.open(key, sealed.body, { info: TOGETHER, aad: sealed.headerBytes });
  const text = await ports.compression.expand(packed, LIMITS.batchExpandedBytes, dictionary());
  return parsed(SignedChanges, text, { what: 'the changes of a batch', limit: LIMITS.batchExpandedBytes });
}

/** A sealed copy with the clear names that let it be sent, answered and opened without its content. */
export interface Copy {
  readonly changeId: string;
  readonly keyId: string;
  readonly sealed: Bytes;
}

/** One change sealed by itself, ready to leave without unlocking. SPEC B4. */
export async function sealCopy(
  ports: SealingPorts,
  to: NamedKey,
  content: { changeId: string; change: SignedChange },
): Promise<Bytes> {
  const packed = await ports.compression.compress(utf8(JSON.stringify(content.change)), dictionary());
  const aad = utf8(`${content.changeId} ${to.id}`);
  const sealed = await ports.crypto.seal(to.key, packed, { info: COPY, aad });
  return concat(uint32(aad.length), aad, sealed);
}

/** @throws ShapeError */
export function readCopy(bytes: Bytes): Copy {
  if (bytes.length < 4 || bytes.length > LIMITS.copyBytes) throw new ShapeError('a sealed copy');
  const nameLength = readUint32(bytes, 0);
  if (nameLength > 100 || nameLength + 4 > bytes.length) throw new ShapeError('a sealed copy');
  const names = readNames(bytes.slice(4, 4 + nameLength));
  return { ...names, sealed: bytes.slice(4 + nameLength) };
}

function readNames(bytes: Bytes): { changeId: string; keyId: string } {
  let text = '';
  try {
    text = fromUtf8(bytes);
  } catch {
    throw new ShapeError('a sealed copy');
  }
  const match = /^([0-9a-f-]{36}) ([a-z0-9-]{1,40})$/.exec(text);
  if (!match) throw new ShapeError('a sealed copy');
  return { changeId: match[1]!, keyId: match[2]! };
}

/** @throws CryptoError, CompressionError, ShapeError */
export async function openCopy(ports: SealingPorts, key: SealingKey, copy: Copy): Promise<SignedChange> {
  const aad = utf8(`${copy.changeId} ${copy.keyId}`);
  const packed = await ports.crypto.open(key, copy.sealed, { info: COPY, aad });
  const text = await ports.compression.expand(packed, LIMITS.changeBytes + 200, dictionary());
  return parsed(SignedChange, text, { what: 'a sealed copy', limit: LIMITS.changeBytes + 200 });
}

/** Body of shape `copies`: each copy behind its length. SPEC B5. */
export function joinCopies(copies: readonly Bytes[]): Bytes {
  return concat(...copies.flatMap((copy) => [uint32(copy.length), copy]));
}

/** @throws ShapeError when the lengths do not add up or there are too many. */
export function splitCopies(body: Bytes): Bytes[] {
  const copies: Bytes[] = [];
  for (let at = 0; at < body.length;) {
    if (at + 4 > body.length || copies.length >= LIMITS.batchChanges)
      throw new ShapeError('a body of copies');
    const end = at + 4 + readUint32(body, at);
    if (end > body.length) throw new ShapeError('a body of copies');
    copies.push(body.slice(at + 4, end));
    at = end;
  }
  return copies;
}
