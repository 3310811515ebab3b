import { fromBase64url, toBase64url } from '../../lib/base64url.ts';
import { utf8 } from '../../lib/bytes.ts';
import { CryptoError } from '../../lib/ports/crypto.ts';
import { NetworkError } from '../../lib/ports/network.ts';
import { ProtocolError } from '../../protocol/error-codes.ts';
import { LIMITS } from '../../protocol/limits.ts';
import {
  Grant,
  PairingReply,
  pairingProof,
  RegistryFacts,
  TabletCertificate,
  type PairingRequest,
} from '../../protocol/pairing.ts';
import { parsed } from '../../protocol/schema.ts';
import { verified } from '../../protocol/signed.ts';
import { registryKeys } from '../outbox/receipt-book.ts';
import { RegistryClient } from '../outbox/registry-client.ts';
import type { OfficerRow } from '../storage/rows.ts';
import { setting, settingWrite } from '../storage/settings.ts';
import { StorageFullError } from '../storage/tablet-store.ts';
import type { PairRefusal, PairResult, UnlockResult } from './api.ts';
import { newOfficer, openKeyring, type Keyring } from './keyring.ts';
import { afterSuccess, afterTry, isOff, MOST_TRIES, waitMs } from './unlock-tries.ts';
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
  if (!(error instanceof ProtocolError)) return isForeign(error) ? 'not-registry' : 'fault';
  if (error.code === 'pairing-code') return 'code';
  return error.code === 'too-many-requests' ? 'too-many' : 'not-registry';
}

/** Half a body, a login page of some Wi-Fi, a statement that somebody else signed. */
function isForeign(error: unknown): boolean {
  return ['reply', 'shape', 'statement'].includes(String((error as { code?: unknown }).code));
}

async function pairWith(ports: VaultPorts, asked: { code: string; passphrase: string }): Promise<void> {
  const { crypto, deviceKeys } = ports;
  const client = new RegistryClient(ports);
  const reply = await client.ask({ method: 'GET', path: '/api/v1/registry', signed: 'none' });
  const facts = parsed(RegistryFacts, reply.body, { what: 'the registry’s facts' });
  const device = await deviceKeys.loadOrMake();
  const made = await newOfficer(ports, asked.passphrase, ports.stretchCost);
  const escrow = await crypto.seal(fromBase64url(facts.recoveryKey.key), made.secret, {
    info: 'sotay escrow 1',
    aad: made.publicKey,
  });
  const claim = { code: asked.code, officerKey: toBase64url(made.publicKey), escrow: toBase64url(escrow) };
  const request: PairingRequest = {
    v: 1,
    ...claim,
    deviceKey: toBase64url(device.publicKey),
    escrowKey: facts.recoveryKey.id,
    proof: toBase64url(await crypto.sign(device.privateKey, pairingProof(claim))),
  };
  const answer = await client.ask({
    method: 'POST',
    path: '/api/v1/pairings',
    headers: { 'content-type': 'application/json' },
    body: utf8(JSON.stringify(request)),
    signed: 'none',
  });
  const paired = parsed(PairingReply, answer.body, { what: 'a pairing', limit: LIMITS.statementBytes });
  await keepPairing(ports, { paired, deviceKey: request.deviceKey, facts }, async (grant) => ({
    ...(await made.locked(grant.person)),
    escrow,
    escrowKey: facts.recoveryKey.id,
  }));
}

type Made = Omit<OfficerRow, 'name' | 'grant' | 'failedTries' | 'nextTryAt'>;

async function keepPairing(
  ports: VaultPorts,
  told: { paired: PairingReply; deviceKey: string; facts: RegistryFacts },
  make: (grant: Grant) => Promise<Made>,
): Promise<void> {
  const { paired, deviceKey, facts } = told;
  const keys = registryKeys(facts);
  const grant = await verified(ports.crypto, keys, { signed: paired.grant, schema: Grant });
  const certificate = await verified(ports.crypto, keys, {
    signed: paired.certificate,
    schema: TabletCertificate,
  });
  if (certificate.deviceKey !== deviceKey || certificate.tablet !== paired.tablet) {
    throw new ProtocolError('pairing-proof');
  }
  const officer: OfficerRow = afterSuccess({
    ...(await make(grant)),
    name: grant.name,
    grant: paired.grant,
    failedTries: 0,
    nextTryAt: 0,
  });
  await ports.store.commit({
    writes: [
      { put: 'officers', row: officer },
      settingWrite('identity', { tablet: paired.tablet, certificate: paired.certificate }),
      settingWrite('registry', facts),
      settingWrite('clockSkewMs', facts.timeMs - ports.clock.nowMs()),
    ],
    durability: 'strict',
  });
}

export type Unlocked = { readonly keys: Keyring; readonly grant: Grant };

/** Opens an officer's keys. The try is counted on the medium before the passphrase is tested. */
export async function unlockOfficer(
  ports: VaultPorts,
  asked: { officer: string; passphrase: string },
): Promise<Unlocked | (UnlockResult & { ok: false })> {
  const { store, clock, crypto } = ports;
  const row = await store.get('officers', [asked.officer]);
  if (!row || isOff(row)) return refusal('off', row, clock.nowMs());
  if (waitMs(row, clock.nowMs()) > 0) return refusal('wait', row, clock.nowMs());
  const counted = afterTry(row, clock.nowMs());
  await store.commit({ writes: [{ put: 'officers', row: counted }], durability: 'strict' });
  try {
    const keys = await openKeyring(crypto, row, asked.passphrase);
    await store.commit({ writes: [{ put: 'officers', row: afterSuccess(row) }], durability: 'strict' });
    return { keys, grant: await grantOf(ports, row) };
  } catch (error) {
    if (!(error instanceof CryptoError)) throw error;
    return refusal(isOff(counted) ? 'off' : 'wrong', counted, clock.nowMs());
  }
}

function refusal(why: 'wrong' | 'wait' | 'off', row: OfficerRow | undefined, nowMs: number) {
  const left = MOST_TRIES - (row?.failedTries ?? MOST_TRIES);
  return { ok: false, why, waitMs: row ? waitMs(row, nowMs) : 0, left } as const;
}

/** The officer's grant as the registry last signed it. */
export async function grantOf(ports: VaultPorts, row: OfficerRow): Promise<Grant> {
  const facts = await setting(ports.store, 'registry');
  const keys = facts ? registryKeys(facts) : new Map<string, never>();
  return verified(ports.crypto, keys, { signed: row.grant, schema: Grant });
}
