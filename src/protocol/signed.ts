import Type, { type Static, type TSchema } from 'typebox';
import { base64urlOrNull, toBase64url } from '../lib/base64url.ts';
import { utf8 } from '../lib/bytes.ts';
import type { Crypto, PublicKey, SigningKey } from '../lib/ports/crypto.ts';
import { LIMITS } from './limits.ts';
import { KeyId, parsed, SignatureText } from './schema.ts';

/** A statement of the registry: its exact JSON text, the key that signed it, the signature. SPEC R1. */
export const Signed = Type.Object(
  { text: Type.String({ maxLength: LIMITS.statementBytes }), key: KeyId, signature: SignatureText },
  { additionalProperties: false },
);
export type Signed = Static<typeof Signed>;

/** A statement whose signature does not verify, or whose key is not one of the registry's. */
export class StatementError extends Error {
  readonly code = 'statement';
  constructor(readonly reason: 'key-unknown' | 'signature') {
    super(`statement of the registry: ${reason}`);
    this.name = 'StatementError';
  }
}

export interface StatementKey {
  readonly id: string;
  readonly key: SigningKey;
}

/** Signs a statement. Purposes are told apart by the statement's own `type`. */
export async function sign(crypto: Crypto, by: StatementKey, statement: object): Promise<Signed> {
  const text = JSON.stringify(statement);
  return { text, key: by.id, signature: toBase64url(await crypto.sign(by.key, utf8(text))) };
}

/** The statement, if one of the given keys signed it. @throws StatementError, ShapeError */
export async function verified<T extends TSchema>(
  crypto: Crypto,
  keys: ReadonlyMap<string, PublicKey>,
  claim: { signed: Signed; schema: T },
): Promise<Static<T>> {
  const { signed, schema } = claim;
  const key = keys.get(signed.key);
  if (!key) throw new StatementError('key-unknown');
  const signature = base64urlOrNull(signed.signature);
  const genuine = signature && (await crypto.verify(key, utf8(signed.text), signature));
  if (!genuine) throw new StatementError('signature');
  return parsed(schema, signed.text, { what: 'a statement', limit: LIMITS.statementBytes });
}
