import { eid } from '../../src/domain/kinds/eid.ts';
import type { Values } from '../../src/domain/record.ts';
import { toBase64url } from '../../src/lib/base64url.ts';
import { utf8, type Bytes } from '../../src/lib/bytes.ts';
import type { Clock } from '../../src/lib/ports/clock.ts';
import type { Compression } from '../../src/lib/ports/compression.ts';
import type { Crypto, SigningKeyPair } from '../../src/lib/ports/crypto.ts';
import type { Random } from '../../src/lib/ports/random.ts';
import { idMaker, type NewId } from '../../src/lib/uuid.ts';
import { headerBytes, writeBatch, type BatchHeader } from '../../src/protocol/batch.ts';
import { signChange, type Change, type PictureKey, type SignedChange } from '../../src/protocol/change.ts';
import {
  pairingProof,
  type PairingReply,
  type PairingRequest,
  type RegistryFacts,
} from '../../src/protocol/pairing.ts';
import { BatchReceipt, type Answer } from '../../src/protocol/receipt.ts';
import { joinCopies, sealCopy, sealTogether, type NamedKey } from '../../src/protocol/sealing.ts';
import { verified, type Signed } from '../../src/protocol/signed.ts';
import { fromBase64url } from '../../src/lib/base64url.ts';

export interface TabletPorts {
  readonly crypto: Crypto;
  readonly compression: Compression;
  readonly clock: Clock;
  readonly random: Random;
}

export interface Officer {
  readonly person: string;
  readonly keys: SigningKeyPair;
}

/** What a test says of a change; everything else is filled in. */
export type Said = Partial<Omit<Change, 'set' | 'site'>> & { readonly site: string; readonly set?: Values };

/** One batch under way: its bytes, and what of it a receipt must name. */
export interface Sealed {
  readonly bytes: Bytes;
  readonly hash: string;
  readonly no: number;
}

/**
 * A tablet as small as the protocol allows: it has keys, pairs, signs changes and writes batches of both shapes,
 * and keeps nothing. For tests of the registry; the real one lives in the vault.
 */
export class FieldTablet {
  id = '';
  facts!: RegistryFacts;
  private no = 0;
  private previous: string | null = null;
  readonly newId: NewId;

  private constructor(
    readonly ports: TabletPorts,
    readonly device: SigningKeyPair,
  ) {
    this.newId = idMaker(ports.clock, ports.random);
  }

  static async made(ports: TabletPorts): Promise<FieldTablet> {
    return new FieldTablet(ports, await ports.crypto.newSigningKey({ extractable: false }));
  }

  /** What is sent to pair an officer, with new officer keys unless some are given. */
  async pairingRequest(code: string, facts: RegistryFacts, keys?: SigningKeyPair) {
    const officer = keys ?? (await this.ports.crypto.newSigningKey({ extractable: false }));
    const secret = this.ports.random.bytes(32);
    const bound = { info: 'sotay escrow 1', aad: utf8(facts.recoveryKey.id) };
    const escrow = await this.ports.crypto.seal(fromBase64url(facts.recoveryKey.key), secret, bound);
    const claim = { code, officerKey: toBase64url(officer.publicKey), escrow: toBase64url(escrow) };
    const proof = toBase64url(await this.ports.crypto.sign(this.device.privateKey, pairingProof(claim)));
    const deviceKey = toBase64url(this.device.publicKey);
    const request: PairingRequest = { v: 1, ...claim, deviceKey, escrowKey: facts.recoveryKey.id, proof };
    return { request, keys: officer };
  }

  /** Takes what the registry answered. */
  paired(reply: PairingReply): void {
    this.id = reply.tablet;
    this.facts = reply.registry;
  }

  /** A change of this officer's, complete and unsigned. */
  change(officer: Officer, said: Said): Change {
    return {
      id: this.newId(),
      record: this.newId(),
      kind: 'eid',
      kindVersion: eid.version,
      base: null,
      by: officer.person,
      at: this.ports.clock.nowMs(),
      ...said,
      set: (said.set ?? {}) as Change['set'],
    };
  }

  sign(officer: Officer, change: Change): Promise<SignedChange> {
    return signChange(this.ports.crypto, officer.keys.privateKey, change);
  }

  /** The next batch, sealed as one. `header` overrides say what a broken or hostile tablet does. */
  async together(changes: readonly SignedChange[], header: Partial<BatchHeader> = {}): Promise<Sealed> {
    const head = headerBytes(this.header('together', { count: changes.length, ...header }));
    const to = fromBase64url(this.facts.sealingKey.key);
    return this.seal(head, await sealTogether(this.ports, to, { changes, headerBytes: head }));
  }

  /** The next batch, each change sealed by itself; `extra` are further copies as they are. */
  async copies(changes: readonly SignedChange[], extra: readonly Bytes[] = []): Promise<Sealed> {
    const sealed = await Promise.all(changes.map((change) => this.copy(change)));
    const all = [...sealed, ...extra];
    const head = headerBytes(this.header('copies', { count: all.length }));
    return this.seal(head, joinCopies(all));
  }

  /** One sealed copy, under the change's own id unless another is given. */
  copy(change: SignedChange, changeId?: string): Promise<Bytes> {
    const { id, key } = this.facts.sealingKey;
    const to: NamedKey = { id, key: fromBase64url(key) };
    const named = changeId ?? (JSON.parse(change[0]) as Change).id;
    return sealCopy(this.ports, to, { changeId: named, change });
  }

  private header(shape: BatchHeader['shape'], rest: Partial<BatchHeader> & { count: number }): BatchHeader {
    const { no = this.no + 1, ...more } = rest;
    const key = this.facts.sealingKey.id;
    const at = this.ports.clock.nowMs();
    return { v: 1, tablet: this.id, no, prev: this.previous, shape, key, at, ...more };
  }

  private async seal(head: Bytes, body: Bytes): Promise<Sealed> {
    const bytes = await writeBatch(this.ports.crypto, this.device.privateKey, { headerBytes: head, body });
    const hash = toBase64url(await this.ports.crypto.sha256(bytes));
    const { no } = JSON.parse(new TextDecoder().decode(head)) as BatchHeader;
    this.no = no;
    this.previous = hash;
    return { bytes, hash, no };
  }

  /** The answers of a receipt that this tablet believes. @throws if it is not of this batch and registry. */
  async believed(receipt: Signed, batch: Sealed): Promise<Answer[]> {
    const keys = new Map(this.facts.signingKeys.map(({ id, key }) => [id, fromBase64url(key)]));
    const statement = await verified(this.ports.crypto, keys, { signed: receipt, schema: BatchReceipt });
    if (statement.batch !== batch.hash || statement.no !== batch.no || statement.tablet !== this.id)
      throw new Error('a receipt of another batch');
    return statement.answers;
  }

  /** A picture encrypted as at capture, with what a change says of it. SPEC M1. */
  async picture(
    record: string,
    row: string,
    content: Bytes,
  ): Promise<{ key: PictureKey; ciphertext: Bytes }> {
    const { crypto, random } = this.ports;
    const raw = random.bytes(32);
    const binding = utf8(`picture ${record} ${row}`);
    const ciphertext = await crypto.encrypt(await crypto.dataKey(raw), content, binding);
    const [cipher, hash] = [await crypto.sha256(ciphertext), await crypto.sha256(content)].map(toBase64url);
    const type = 'image/webp' as const;
    const key = { cipher: cipher!, hash: hash!, key: toBase64url(raw), bytes: ciphertext.length, type };
    return { key, ciphertext };
  }
}
