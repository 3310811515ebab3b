import Type, { type Static } from 'typebox';
import { STATUSES } from '../domain/status.ts';
import { base64urlOrNull, toBase64url } from '../lib/base64url.ts';
import { utf8 } from '../lib/bytes.ts';
import type { Crypto, PublicKey, SigningKey } from '../lib/ports/crypto.ts';
import { LIMITS } from './limits.ts';
import { Hash, InstantMs, parsed, SignatureText, Uuid } from './schema.ts';

const Path = Type.String({ pattern: '^[a-zA-Z]+(/[A-Za-z0-9-]{1,40}){1,3}$', maxLength: LIMITS.pathLength });

/** A field's value with its source; the kind's schema checks the value itself. */
const SourcedValue = Type.Object(
  {
    v: Type.Union([
      Type.String({ maxLength: LIMITS.textLength }),
      Type.Number(),
      Type.Boolean(),
      Type.Record(Type.String({ maxLength: 40 }), Type.Unknown()),
      Type.Array(Type.Unknown(), { maxItems: 4000 }),
    ]),
    s: Type.Optional(Type.Enum(['Q', 'M', 'R', 'G', 'P', 'T'])),
    asWritten: Type.Optional(Type.String({ maxLength: LIMITS.textLength })),
  },
  { additionalProperties: false },
);

/** A picture's ciphertext and how to open it. Travels only inside a sealed batch. */
const PictureKey = Type.Object(
  {
    /** SHA-256 of the ciphertext: its address. */
    cipher: Hash,
    /** SHA-256 of the picture itself. */
    hash: Hash,
    /** AES-256 key, 32 bytes. */
    key: Type.String({ pattern: '^[A-Za-z0-9_-]{43}$' }),
    /** Size of the ciphertext. */
    bytes: Type.Integer({ minimum: 29, maximum: LIMITS.pictureBytes }),
    type: Type.Union([Type.Literal('image/webp'), Type.Literal('image/jpeg')]),
  },
  { additionalProperties: false },
);
export type PictureKey = Static<typeof PictureKey>;

/** What one version of a record changed, by path, against the change it builds on. SPEC C1. */
export const Change = Type.Object(
  {
    id: Uuid,
    record: Uuid,
    kind: Type.String({ pattern: '^[a-z0-9-]{1,20}$' }),
    kindVersion: Type.Integer({ minimum: 1, maximum: 9999 }),
    site: Uuid,
    /** The change whose result this one was made on; null for a new record. */
    base: Type.Union([Uuid, Type.Null()]),
    by: Uuid,
    at: InstantMs,
    set: Type.Record(Path, SourcedValue, {
      maxProperties: LIMITS.valuesPerChange,
      additionalProperties: false,
    }),
    unset: Type.Optional(Type.Array(Path, { maxItems: LIMITS.valuesPerChange })),
    move: Type.Optional(
      Type.Object(
        {
          to: Type.Enum([...STATUSES]),
          reason: Type.Optional(Type.String({ maxLength: LIMITS.reasonLength })),
        },
        { additionalProperties: false },
      ),
    ),
    media: Type.Optional(
      Type.Record(Uuid, PictureKey, {
        maxProperties: LIMITS.picturesPerChange,
        additionalProperties: false,
      }),
    ),
  },
  { additionalProperties: false },
);
export type Change = Static<typeof Change>;

/** The change's exact text with its author's signature over that text's UTF-8 bytes. SPEC C2. */
export const SignedChange = Type.Tuple([Type.String({ maxLength: LIMITS.changeBytes }), SignatureText]);
export type SignedChange = Static<typeof SignedChange>;

/** Signs a change with its author's key. */
export async function signChange(crypto: Crypto, key: SigningKey, change: Change): Promise<SignedChange> {
  const text = JSON.stringify(change);
  return [text, toBase64url(await crypto.sign(key, utf8(text)))];
}

/** The change inside; says nothing about its signature. @throws ShapeError */
export function readChange([text]: SignedChange): Change {
  return parsed(Change, text, { what: 'a change', limit: LIMITS.changeBytes });
}

/** Whether the author's key made the signature. */
export async function verifyChange(
  crypto: Crypto,
  author: PublicKey,
  [text, signature]: SignedChange,
): Promise<boolean> {
  const bytes = base64urlOrNull(signature);
  return bytes !== null && crypto.verify(author, utf8(text), bytes);
}
