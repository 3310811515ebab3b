import { toBase64url } from '../../lib/base64url.ts';
import { utf8 } from '../../lib/bytes.ts';
import { NetworkError } from '../../lib/ports/network.ts';
import { ProtocolError } from '../../protocol/error-codes.ts';
import { LIMITS } from '../../protocol/limits.ts';
import {
  Grant,
  PairingReply,
  pairingProof,
  TabletCertificate,
  type PairingRequest,
  type RegistryFacts,
} from '../../protocol/pairing.ts';
import { parsed } from '../../protocol/schema.ts';
import { StatementError, verified } from '../../protocol/signed.ts';
import { registryKeys, signedTimeWrites, waitingAgain } from '../outbox/receipt-book.ts';
import { RegistryClient } from '../outbox/registry-client.ts';
import { askFacts, follows } from '../outbox/registry-facts.ts';
import type { OfficerRow } from '../storage/rows.ts';
import { setting, settingWrite } from '../storage/settings.ts';
import { StorageFullError, type Write } from '../storage/tablet-store.ts';
import type { PairRefusal, PairResult } from './api.ts';
import { lockSecret } from './keyring.ts';
import { attempts, type Attempt } from './pairing-attempt.ts';
import type { VaultPorts } from './vault-ports.ts';

/** Shorter ones fall to guessing on a stolen tablet even through Argon2id. */
export const LEAST_PASSPHRASE = 8;

/** Reads a code as people type it: case, spaces and hyphens do not matter; O, I and L are meant as 0 and 1. */
export function readPairingCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  return /^[0-9A-HJKMNP-TV-Z]{8}$/.test(code) ? code : null;
}

/** Pairs this tablet, or one more officer on it, or renews an officer who is locked out. */
export async function pairOfficer(
  ports: VaultPorts,
  asked: { code: string; passphrase: string },
): Promise<PairResult> {
  const code = readPairingCode(asked.code);
  if (!code) return { ok: false, why: 'code-shape' };
  if (asked.passphrase.normalize('NFC').length < LEAST_PASSPHRASE) return { ok: false, why: 'weak' };
  try {
    await pairWith(ports, { code, passphrase: asked.passphrase });
    return { ok: true };
  } catch (error) {
    return { ok: false, why: whyNot(error) };
  }
}

function whyNot(error: unknown): PairRefusal {
  if (error instanceof StorageFullError) return 'storage-full';
  if (error instanceof NetworkError) return 'offline';
  if (isAway(error)) return 'unavailable';
  if (!(error instanceof ProtocolError)) return isForeign(error) ? 'not-registry' : 'fault';
  if (error.code === 'pairing-code') return 'code';
  return error.code === 'too-many-requests' ? 'too-many' : 'not-registry';
}

function isAway(error: unknown): boolean {
  return ['unavailable', 'internal'].includes(String((error as { code?: unknown } | null)?.code));
}

/** Half a body, a login page of some Wi-Fi, keys that are none, a statement that somebody else signed. */
function isForeign(error: unknown): boolean {
  if (error instanceof SyntaxError) return true;
  return ['reply', 'shape', 'statement', 'crypto'].includes(String((error as { code?: unknown }).code));
}

async function pairWith(ports: VaultPorts, asked: { code: string; passphrase: string }): Promise<void> {
  const client = new RegistryClient(ports);
  const facts = await askFacts(client);
  const known = await setting(ports.store, 'registry');
  // One more officer must not turn a tablet over to another registry.
  if (known && !follows(facts, known)) throw new StatementError('key-unknown');
  for await (const attempt of attempts(ports, asked.passphrase, facts.recoveryKey)) {
    const request = await requestOf(ports, asked.code, attempt);
    const paired = await ownKeyReply(client, request);
    if (paired) return keepPairing(ports, attempt, { paired, facts, deviceKey: request.deviceKey });
  }
  throw new ProtocolError('officer-key');
}

/** Null when the keys are another person's than the code's; the code is not used up by that. SPEC P5. */
async function ownKeyReply(client: RegistryClient, request: PairingRequest): Promise<PairingReply | null> {
  try {
    const answer = await client.ask({
      method: 'POST',
      path: '/api/v1/pairings',
      headers: { 'content-type': 'application/json' },
      body: utf8(JSON.stringify(request)),
      signed: 'none',
    });
    return parsed(PairingReply, answer.body, { what: 'a pairing', limit: LIMITS.statementBytes });
  } catch (error) {
    if (error instanceof ProtocolError && error.code === 'officer-key') return null;
    throw error;
  }
}

async function requestOf(ports: VaultPorts, code: string, attempt: Attempt): Promise<PairingRequest> {
  const device = await ports.deviceKeys.loadOrMake();
  const officerKey = toBase64url(attempt.secret.publicKey);
  const claim = { code, officerKey, escrow: toBase64url(attempt.escrow) };
  return {
    v: 1,
    ...claim,
    deviceKey: toBase64url(device.publicKey),
    escrowKey: attempt.escrowKey,
    ...(attempt.renews !== undefined && { renews: attempt.renews }),
    proof: toBase64url(await ports.crypto.sign(device.privateKey, pairingProof(claim))),
  };
}

interface Told {
  readonly paired: PairingReply;
  readonly facts: RegistryFacts;
  readonly deviceKey: string;
}

async function keepPairing(ports: VaultPorts, attempt: Attempt, told: Told): Promise<void> {
  const { paired, facts } = told;
  const keys = registryKeys(facts);
  const grant = await verified(ports.crypto, keys, { signed: paired.grant, schema: Grant });
  if (attempt.renews !== undefined && attempt.renews !== grant.person) throw new ProtocolError('officer-key');
  const { epoch } = await genuineCertificate(ports, told);
  const officer: OfficerRow = {
    ...(await lockSecret(ports.crypto, attempt.secret, { ...attempt.under, officer: grant.person })),
    escrow: attempt.escrow,
    escrowKey: attempt.escrowKey,
    name: grant.name,
    grant: paired.grant,
    failedTries: 0,
    nextTryAt: 0,
  };
  await ports.store.commit({
    writes: [
      { put: 'officers', row: officer },
      settingWrite('identity', { tablet: paired.tablet, certificate: paired.certificate }),
      settingWrite('registry', { ...facts, epoch }),
      settingWrite('clockSkewMs', facts.timeMs - ports.clock.nowMs()),
      ...(await signedTimeWrites(ports.store, grant.at)),
      { remove: 'settings', key: ['pairing'] },
      ...(await batchesOfAnother(ports, paired.tablet)),
    ],
    durability: 'strict',
  });
}

async function genuineCertificate(ports: VaultPorts, told: Told): Promise<TabletCertificate> {
  const { paired, facts, deviceKey } = told;
  const claim = { signed: paired.certificate, schema: TabletCertificate };
  const certificate = await verified(ports.crypto, registryKeys(facts), claim);
  if (certificate.deviceKey !== deviceKey || certificate.tablet !== paired.tablet) {
    throw new ProtocolError('pairing-proof');
  }
  return certificate;
}

/** A registry restored to before it knew this tablet gives it a new name: what was sealed under the old one is redone. */
async function batchesOfAnother(ports: VaultPorts, tablet: string): Promise<Write[]> {
  const identity = await setting(ports.store, 'identity');
  if (!identity || identity.tablet === tablet) return [];
  const stored = (await ports.store.list('batches')).filter(({ state }) => state === 'stored');
  const rows = (await ports.store.list('outbox')).filter(({ batch }) => batch !== undefined);
  return [
    ...stored.map(({ bytes: _old, ...batch }): Write => {
      return { put: 'batches', row: { ...batch, state: 'refused', code: 'tablet-unknown' } };
    }),
    ...rows.map((row): Write => ({ put: 'outbox', row: waitingAgain(row) })),
  ];
}
