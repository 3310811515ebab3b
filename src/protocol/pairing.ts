import Type, { type Static } from 'typebox';
import { utf8, type Bytes } from '../lib/bytes.ts';
import { Day, InstantMs, KeyId, KeyText, SignatureText, Uuid } from './schema.ts';
import { Signed } from './signed.ts';

const RegistryKey = Type.Object({ id: KeyId, key: KeyText }, { additionalProperties: false });

/** What anyone may know of a registry: its keys and its time. `GET /api/v1/registry`. */
export const RegistryFacts = Type.Object(
  {
    name: Type.String({ maxLength: 200 }),
    epoch: Uuid,
    versions: Type.Object({ newest: Type.Integer(), oldest: Type.Integer() }),
    timeMs: InstantMs,
    /** All keys that statements may be signed with, current first. */
    signingKeys: Type.Array(RegistryKey, { minItems: 1, maxItems: 20 }),
    /** The key that batches are sealed to. */
    sealingKey: RegistryKey,
    /** The key that officers' secrets are escrowed to. */
    recoveryKey: RegistryKey,
  },
  { additionalProperties: false },
);
export type RegistryFacts = Static<typeof RegistryFacts>;

/** Eight signs of Crockford's base32 (no I, L, O, U): 40 bits, valid once and for days at most. SPEC P1. */
export const PairingCode = Type.String({ pattern: '^[0-9A-HJKMNP-TV-Z]{8}$' });

export const PairingRequest = Type.Object(
  {
    v: Type.Literal(1),
    code: PairingCode,
    /** Public half of the tablet's non-extractable device key. */
    deviceKey: KeyText,
    /** Public half of the officer's signing key. */
    officerKey: KeyText,
    /** Whose the officer key is already, where it lies on this tablet: good for that person's code alone. SPEC P5. */
    renews: Type.Optional(Uuid),
    /** The officer's secret, sealed to the recovery key. */
    escrow: Type.String({ pattern: '^[A-Za-z0-9_-]{100,400}$' }),
    escrowKey: KeyId,
    /** By the device key over `pairingProof`. */
    proof: SignatureText,
  },
  { additionalProperties: false },
);
export type PairingRequest = Static<typeof PairingRequest>;

/** What the device key signs to show that it is held: binds code and officer key. SPEC P2. */
export function pairingProof(request: Pick<PairingRequest, 'code' | 'officerKey' | 'escrow'>): Bytes {
  return utf8(`sotay pairing 1\n${request.code}\n${request.officerKey}\n${request.escrow}`);
}

/** Registry-signed statement on a device key. */
export const TabletCertificate = Type.Object(
  {
    v: Type.Literal(1),
    type: Type.Literal('tablet'),
    tablet: Uuid,
    deviceKey: KeyText,
    epoch: Uuid,
    issuedAt: InstantMs,
  },
  { additionalProperties: false },
);
export type TabletCertificate = Static<typeof TabletCertificate>;

export const Site = Type.Object(
  {
    id: Uuid,
    /** Commune code at the time of the site, with its catalogue version. */
    commune: Type.String({ pattern: '^\\d{5}$' }),
    catalogue: Type.String({ maxLength: 40 }),
    name: Type.String({ maxLength: 200 }),
    target: Type.Optional(Type.Integer({ minimum: 0 })),
    from: Type.Optional(Day),
    to: Type.Optional(Day),
  },
  { additionalProperties: false },
);
export type Site = Static<typeof Site>;

/** What the registry lets one person do, signed. SPEC P3. */
export const Grant = Type.Object(
  {
    v: Type.Literal(1),
    type: Type.Literal('grant'),
    person: Uuid,
    /** The officer's own name, shown on the lock screen's tile. */
    name: Type.String({ maxLength: 200 }),
    roles: Type.Array(Type.Enum(['officer', 'clerk', 'supervisor', 'leader', 'administrator']), {
      maxItems: 5,
    }),
    /** Communes whose records the person may touch; a province is all its communes. */
    communes: Type.Array(Type.String({ pattern: '^\\d{5}$' }), { maxItems: 4000 }),
    sites: Type.Array(Site, { maxItems: 500 }),
    at: InstantMs,
  },
  { additionalProperties: false },
);
export type Grant = Static<typeof Grant>;

export const PairingReply = Type.Object(
  { tablet: Uuid, certificate: Signed, grant: Signed, registry: RegistryFacts },
  { additionalProperties: false },
);
export type PairingReply = Static<typeof PairingReply>;
