import Type, { type Static } from 'typebox';
import { InstantMs, KeyId, KeyText } from '../../protocol/schema.ts';

const Secret32 = Type.String({ pattern: '^[A-Za-z0-9_-]{43}$' });

const KeyEntry = Type.Object(
  {
    id: KeyId,
    publicKey: KeyText,
    /** As the crypto port exports it. */
    privateKey: Type.String({ pattern: '^[A-Za-z0-9_-]{40,400}$' }),
    madeAt: InstantMs,
  },
  { additionalProperties: false },
);
export type KeyEntry = Static<typeof KeyEntry>;

/** `keys.json`: current first. */
export const KeyFile = Type.Object(
  {
    v: Type.Literal(1),
    signing: Type.Array(KeyEntry, { minItems: 1, maxItems: 20 }),
    sealing: Type.Array(KeyEntry, { minItems: 1, maxItems: 200 }),
    /** The public half alone. */
    recovery: Type.Object({ id: KeyId, publicKey: KeyText }, { additionalProperties: false }),
    wrapping: Secret32,
    secret: Secret32,
  },
  { additionalProperties: false },
);
export type KeyFile = Static<typeof KeyFile>;
