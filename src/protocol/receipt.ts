import Type, { type Static } from 'typebox';
import { STATUSES } from '../domain/status.ts';
import { REFUSALS } from './error-codes.ts';
import { LIMITS } from './limits.ts';
import { Day, Hash, InstantMs, Uuid } from './schema.ts';

const RuleId = Type.String({ pattern: '^[A-Z]{2,3}-\\d{3}$' });

/** The registry's answer to one change. SPEC R3. */
export const Answer = Type.Object(
  {
    change: Uuid,
    outcome: Type.Enum(['applied', 'merged', 'case', 'rejected']),
    code: Type.Optional(Type.Enum([...REFUSALS])),
    /** Rules that block, where that is why. */
    rules: Type.Optional(Type.Array(RuleId, { maxItems: 50 })),
    /** The record's status after this change. */
    status: Type.Optional(Type.Enum([...STATUSES])),
    submittedOn: Type.Optional(Day),
    dueOn: Type.Optional(Day),
  },
  { additionalProperties: false },
);
export type Answer = Static<typeof Answer>;

/** Signed after the commit; a replay of the batch gets the same answers. SPEC R2. */
export const BatchReceipt = Type.Object(
  {
    v: Type.Literal(1),
    type: Type.Literal('batch-receipt'),
    tablet: Uuid,
    no: Type.Integer({ minimum: 1 }),
    /** SHA-256 of the batch's bytes. */
    batch: Hash,
    epoch: Uuid,
    at: InstantMs,
    answers: Type.Array(Answer, { maxItems: LIMITS.batchChanges }),
  },
  { additionalProperties: false },
);
export type BatchReceipt = Static<typeof BatchReceipt>;

/** `held`: ciphertext complete and the picture inside has the hash its record names. SPEC M4. */
export const PictureReceipt = Type.Object(
  {
    v: Type.Literal(1),
    type: Type.Literal('picture-receipt'),
    tablet: Uuid,
    epoch: Uuid,
    at: InstantMs,
    pictures: Type.Array(
      Type.Object(
        {
          cipher: Hash,
          state: Type.Enum(['held', 'missing', 'mismatch']),
        },
        { additionalProperties: false },
      ),
      { maxItems: LIMITS.picturesAsked },
    ),
  },
  { additionalProperties: false },
);
export type PictureReceipt = Static<typeof PictureReceipt>;

export const PictureQuestion = Type.Object(
  { ciphers: Type.Array(Hash, { minItems: 1, maxItems: LIMITS.picturesAsked }) },
  { additionalProperties: false },
);
