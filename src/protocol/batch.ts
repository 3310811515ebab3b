import Type, { type Static } from 'typebox';
import { concat, readUint32, uint32, utf8, type Bytes } from '../lib/bytes.ts';
import type { Crypto, PublicKey, SigningKey } from '../lib/ports/crypto.ts';
import { LIMITS } from './limits.ts';
import { Hash, InstantMs, KeyId, parsed, ShapeError, Uuid } from './schema.ts';

/** The clear part of a batch: enough to order and verify it, nothing about anyone in it. SPEC B2. */
export const BatchHeader = Type.Object(
  {
    v: Type.Literal(1),
    tablet: Uuid,
    /** 1, 2, 3 ... without reuse. */
    no: Type.Integer({ minimum: 1, maximum: 2 ** 40 }),
    /** SHA-256 of the batch numbered one less; null for the first. */
    prev: Type.Union([Hash, Type.Null()]),
    /** `together`: compressed and sealed as one. `copies`: sealed one by one, without unlocking. */
    shape: Type.Union([Type.Literal('together'), Type.Literal('copies')]),
    /** The registry's sealing key that `together` is sealed to; each copy names its own. */
    key: KeyId,
    at: InstantMs,
    count: Type.Integer({ minimum: 1, maximum: LIMITS.batchChanges }),
  },
  { additionalProperties: false },
);
export type BatchHeader = Static<typeof BatchHeader>;

export interface Batch {
  readonly header: BatchHeader;
  /** Exactly as signed: it is bound as associated data. */
  readonly headerBytes: Bytes;
  readonly body: Bytes;
  readonly signed: Bytes;
  readonly signature: Bytes;
}

const MAGIC = utf8('STB1');
const SIGNATURE_BYTES = 64;

/** Frames and signs a batch with the tablet's device key. SPEC B1. */
export async function writeBatch(
  crypto: Crypto,
  key: SigningKey,
  parts: { headerBytes: Bytes; body: Bytes },
): Promise<Bytes> {
  const { headerBytes, body } = parts;
  const signed = concat(MAGIC, uint32(headerBytes.length), headerBytes, uint32(body.length), body);
  return concat(signed, await crypto.sign(key, signed));
}

/** Header bytes, made once so that sealing can bind them. */
export function headerBytes(header: BatchHeader): Bytes {
  return utf8(JSON.stringify(header));
}

/** Takes a batch apart; verifies nothing but its shape. @throws ShapeError */
export function readBatch(bytes: Bytes): Batch {
  if (bytes.length > LIMITS.batchBytes || bytes.length < 12 + SIGNATURE_BYTES)
    throw new ShapeError('a batch');
  if (!MAGIC.every((byte, i) => bytes[i] === byte)) throw new ShapeError('a batch');
  const headerLength = readUint32(bytes, 4);
  if (headerLength > LIMITS.batchHeaderBytes) throw new ShapeError('a batch');
  const bodyAt = 8 + headerLength + 4;
  const end = bytes.length - SIGNATURE_BYTES;
  if (bodyAt > end || bodyAt + readUint32(bytes, bodyAt - 4) !== end) throw new ShapeError('a batch');
  const header = bytes.slice(8, 8 + headerLength);
  return {
    header: parsed(BatchHeader, header, { what: 'a batch header', limit: LIMITS.batchHeaderBytes }),
    headerBytes: header,
    body: bytes.slice(bodyAt, end),
    signed: bytes.slice(0, end),
    signature: bytes.slice(end),
  };
}

/** Whether the tablet's device key signed it. */
export function verifyBatch(crypto: Crypto, device: PublicKey, batch: Batch): Promise<boolean> {
  return crypto.verify(device, batch.signed, batch.signature);
}
