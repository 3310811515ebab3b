import { fromBase64url, toBase64url } from '../../lib/base64url.ts';
import { utf8 } from '../../lib/bytes.ts';
import { ProtocolError } from '../../protocol/error-codes.ts';
import { pairingProof, type PairingReply, type PairingRequest } from '../../protocol/pairing.ts';
import { sign } from '../../protocol/signed.ts';
import { appendActs } from '../intake/audit-chain.ts';
import type { RegistryContext } from '../registry-ports.ts';
import type { Unit } from '../store/store.ts';
import { REGISTRY_CHAIN, type Person, type StoredTablet } from '../store/stored.ts';
import { registryFacts } from './facts.ts';
import { signedGrant } from './grants.ts';
import { codeHash, newPairingCode } from './pairing-code.ts';

const CODE_VALIDITY_MS = 7 * 24 * 3_600_000;

/** A code for one person, good once; one that was given before and not used is good no more. @throws ProtocolError `not-found` */
export async function issueCode(registry: RegistryContext, personId: string) {
  const { clock, crypto, keys, random, codeValidityMs = CODE_VALIDITY_MS } = registry;
  const code = newPairingCode(random);
  const hash = await codeHash(crypto, keys, code);
  const at = clock.nowMs();
  const expiresAt = at + codeValidityMs;
  await registry.store.within([REGISTRY_CHAIN], async (unit) => {
    if (!(await unit.people.person(personId))) throw new ProtocolError('not-found');
    await unit.tablets.endCodes({ person: personId, at });
    await unit.tablets.addCode({ hash, person: personId, expiresAt, request: null, reply: null });
    const acts = [{ actor: 'registry', act: 'code-issued', detail: personId }];
    await appendActs(crypto, unit, { commune: REGISTRY_CHAIN, at, acts });
  });
  return { code, expiresAt };
}

/**
 * Makes a tablet and its officer known. One device key is one tablet, however many officers pair on it; one officer
 * may pair on several. @throws ProtocolError
 */
export async function pair(registry: RegistryContext, request: PairingRequest): Promise<PairingReply> {
  const { crypto, keys, clock } = registry;
  await requireProof(registry, request);
  const hash = await codeHash(crypto, keys, request.code);
  const asked = await requestHash(registry, request);
  const facts = await registryFacts(registry);
  return registry.store.within([REGISTRY_CHAIN], async (unit) => {
    const code = await unit.tablets.code(hash);
    if (!code || code.expiresAt <= clock.nowMs()) throw new ProtocolError('pairing-code');
    if (request.renews !== undefined && request.renews !== code.person)
      throw new ProtocolError('officer-key');
    if (code.reply !== null) return repeated(code, asked);
    const person = await unit.people.person(code.person);
    if (!person) throw new ProtocolError('pairing-code');
    const reply = await join(registry, unit, { request, person, facts });
    await unit.tablets.useCode({ hash, request: asked, reply: JSON.stringify(reply) });
    return reply;
  });
}

/** The reply was lost and the tablet asks again: the same answer. Anyone else finds the code used. SPEC P2. */
function repeated(code: { request: string | null; reply: string | null }, asked: string): PairingReply {
  if (code.request !== asked) throw new ProtocolError('pairing-code');
  return JSON.parse(code.reply!) as PairingReply;
}

async function requireProof({ crypto, keys }: RegistryContext, request: PairingRequest): Promise<void> {
  const recovery = await keys.recovery();
  const held = await crypto
    .verify(keyOf(request.deviceKey), pairingProof(request), fromBase64url(request.proof))
    .catch(() => false);
  if (!held || request.escrowKey !== recovery.id) throw new ProtocolError('pairing-proof');
}

/** @throws ProtocolError for base64url with stray bits, which the schema's pattern lets through. */
function keyOf(text: string) {
  try {
    return fromBase64url(text);
  } catch {
    throw new ProtocolError('pairing-proof');
  }
}

/** The proof is left out: signing the same again gives another signature. */
async function requestHash({ crypto }: RegistryContext, request: PairingRequest): Promise<string> {
  const { code, deviceKey, officerKey, escrow, renews = '' } = request;
  return toBase64url(await crypto.sha256(utf8([code, deviceKey, officerKey, escrow, renews].join('\n'))));
}

async function join(
  registry: RegistryContext,
  unit: Unit,
  pairing: { request: PairingRequest; person: Person; facts: PairingReply['registry'] },
): Promise<PairingReply> {
  const { request, person, facts } = pairing;
  const at = registry.clock.nowMs();
  const tablet = await knownOrNew(registry, unit, request.deviceKey);
  await unit.tablets.addOfficer({
    tablet: tablet.id,
    person: person.id,
    key: request.officerKey,
    pairedAt: at,
    escrow: request.escrow,
    escrowKey: request.escrowKey,
  });
  const acts = [{ actor: person.id, act: 'paired', tablet: tablet.id }];
  await appendActs(registry.crypto, unit, { commune: REGISTRY_CHAIN, at, acts });
  // Only now: the chain lets one pairing through at a time, so that two people cannot bring one key at once.
  await requireOwnKey(unit, { key: request.officerKey, person: person.id });
  return {
    tablet: tablet.id,
    certificate: await certificate(registry, tablet, facts.epoch),
    grant: await signedGrant(registry, unit, person),
    registry: facts,
  };
}

/** Whoever holds another's key signs as that person and reads what is locked for them. SPEC P5. */
async function requireOwnKey(unit: Unit, { key, person }: { key: string; person: string }): Promise<void> {
  const holders = await unit.tablets.holdersOf(key);
  if (holders.some((holder) => holder !== person)) throw new ProtocolError('officer-key');
}

async function knownOrNew(registry: RegistryContext, unit: Unit, deviceKey: string): Promise<StoredTablet> {
  const known = await unit.tablets.withKey(deviceKey);
  if (known && known.revokedAt !== null) throw new ProtocolError('tablet-revoked');
  if (known) return known;
  const unrevoked = { revokedAt: null, revokedBy: null, revokedReason: null };
  const tablet = { id: registry.newId(), deviceKey, pairedAt: registry.clock.nowMs(), ...unrevoked };
  await unit.tablets.add(tablet);
  return tablet;
}

async function certificate(registry: RegistryContext, { id, deviceKey }: StoredTablet, epoch: string) {
  const issuedAt = registry.clock.nowMs();
  const statement = { v: 1, type: 'tablet', tablet: id, deviceKey, epoch, issuedAt };
  return sign(registry.crypto, await registry.keys.signing(), statement);
}
