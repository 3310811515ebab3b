import Type from 'typebox';
import Value from 'typebox/value';
import type { Static, TSchema } from 'typebox';
import { fromUtf8 } from '../lib/bytes.ts';
import { UUID_PATTERN } from '../lib/uuid.ts';

export const Uuid = Type.String({ pattern: UUID_PATTERN });
/** SHA-256 in base64url: 43 signs. */
export const Hash = Type.String({ pattern: '^[A-Za-z0-9_-]{43}$' });
/** P-256 public key in base64url: 65 bytes. */
export const KeyText = Type.String({ pattern: '^[A-Za-z0-9_-]{87}$' });
/** ECDSA P-256 signature in base64url: 64 bytes. */
export const SignatureText = Type.String({ pattern: '^[A-Za-z0-9_-]{86}$' });
export const KeyId = Type.String({ pattern: '^[a-z0-9-]{1,40}$' });
export const InstantMs = Type.Integer({ minimum: 0, maximum: 8_640_000_000_000_000 });
export const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });

/** Outside input that does not have the shape it must have; never quotes the input. */
export class ShapeError extends Error {
  readonly code = 'shape';
  constructor(what: string) {
    super(`${what} does not have its agreed shape`);
    this.name = 'ShapeError';
  }
}

/** The value if it fits the schema. @throws ShapeError */
export function checked<T extends TSchema>(schema: T, value: unknown, what: string): Static<T> {
  if (!Value.Check(schema, value)) throw new ShapeError(what);
  return value as Static<T>;
}

/** What is being read, for the error's words, and how large it may be. */
export interface Reading {
  readonly what: string;
  /** Bytes, or UTF-16 units of a text; 1,000,000 where it is not given. */
  readonly limit?: number;
}

/** JSON text or UTF-8 bytes within the limit that fit the schema. @throws ShapeError */
export function parsed<T extends TSchema>(
  schema: T,
  json: string | Uint8Array,
  { what, limit = 1_000_000 }: Reading,
): Static<T> {
  if (json.length > limit) throw new ShapeError(what);
  let value: unknown;
  try {
    value = JSON.parse(typeof json === 'string' ? json : fromUtf8(json));
  } catch {
    throw new ShapeError(what);
  }
  return checked(schema, value, what);
}
