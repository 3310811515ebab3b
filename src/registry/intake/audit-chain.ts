import { fromBase64url, toBase64url } from '../../lib/base64url.ts';
import { concat, utf8 } from '../../lib/bytes.ts';
import type { Crypto } from '../../lib/ports/crypto.ts';
import type { Unit } from '../store/store.ts';
import type { AuditEntry, Head } from '../store/stored.ts';

/** Who did what; `detail` is codes, never a value of a record or a text that someone typed. */
export interface Act {
  readonly actor: string;
  readonly act: string;
  readonly kind?: string;
  readonly record?: string;
  readonly tablet?: string;
  readonly detail?: string;
}

/** SHA-256 over the hash before and the entry's exact text. */
export async function entryHash(
  crypto: Crypto,
  before: string,
  entry: Omit<AuditEntry, 'hash'>,
): Promise<string> {
  const { commune, no, at, actor, act, kind, record, tablet, detail } = entry;
  const text = JSON.stringify([commune, no, at, actor, act, kind, record, tablet, detail]);
  return toBase64url(await crypto.sha256(concat(fromBase64url(before), utf8(text))));
}

/** Puts acts at the end of a commune's chain, in the transaction of what they tell of. */
export async function appendActs(
  crypto: Crypto,
  unit: Unit,
  acts: { commune: string; at: number; acts: readonly Act[]; head?: Head },
): Promise<void> {
  const { commune, at } = acts;
  let { auditNo: no, auditHash: before } = acts.head ?? (await unit.log.advance(commune, 0));
  const entries: AuditEntry[] = [];
  for (const { actor, act, kind = null, record = null, tablet = null, detail = null } of acts.acts) {
    no += 1;
    const entry = { commune, no, at, actor, act, kind, record, tablet, detail };
    before = await entryHash(crypto, before, entry);
    entries.push({ ...entry, hash: before });
  }
  await unit.log.audit(commune, entries);
}
