import Type, { type Static } from 'typebox';
import { STATUSES } from '../domain/status.ts';
import { LIMITS } from './limits.ts';
import { Day, InstantMs, Uuid } from './schema.ts';
import { Signed } from './signed.ts';

/** Opaque to the tablet: the registry wrote it. Empty at the beginning. */
export const Cursor = Type.String({ maxLength: 2000, pattern: '^[A-Za-z0-9_.:;-]*$' });

/** One thing that happened to a record in the registry. SPEC D2. */
export const Happening = Type.Object(
  {
    record: Uuid,
    status: Type.Enum([...STATUSES]),
    at: InstantMs,
    /** Said by a supervisor or the provider when it returned or voided the record. */
    reason: Type.Optional(Type.String({ maxLength: LIMITS.reasonLength })),
    submittedOn: Type.Optional(Day),
    dueOn: Type.Optional(Day),
    noticeOn: Type.Optional(Day),
    openCases: Type.Optional(Type.Integer({ minimum: 0 })),
  },
  { additionalProperties: false },
);
export type Happening = Static<typeof Happening>;

/** `GET /api/v1/happenings?after=CURSOR`. SPEC D1. */
export const PullReply = Type.Object(
  {
    cursor: Cursor,
    more: Type.Boolean(),
    happenings: Type.Array(Happening, { maxItems: LIMITS.pullItems }),
    /** Grants of the officers paired on this tablet, as they stand now. */
    grants: Type.Array(Signed, { maxItems: 50 }),
  },
  { additionalProperties: false },
);
export type PullReply = Static<typeof PullReply>;
