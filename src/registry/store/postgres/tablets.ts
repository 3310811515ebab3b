import type { Selectable } from 'kysely';
import type { TabletStore } from '../store.ts';
import type { OfficerKey, PairingCodeRow, StoredTablet } from '../stored.ts';
import type { Tx } from './sql.ts';
import type { Tables } from './tables.ts';

const tabletOf = (row: Selectable<Tables['tablets']>): StoredTablet => ({
  id: row.id,
  deviceKey: row.device_key,
  pairedAt: Number(row.paired_at),
  revokedAt: row.revoked_at === null ? null : Number(row.revoked_at),
  revokedBy: row.revoked_by,
  revokedReason: row.revoked_reason,
});

/** Tablets, the officers paired on them, and pairing codes. */
export class PostgresTablets implements TabletStore {
  constructor(private readonly tx: Tx) {}

  async tablet(id: string): Promise<StoredTablet | null> {
    const row = await this.tx.selectFrom('tablets').selectAll().where('id', '=', id).executeTakeFirst();
    return row ? tabletOf(row) : null;
  }

  async withKey(deviceKey: string): Promise<StoredTablet | null> {
    const found = this.tx.selectFrom('tablets').selectAll().where('device_key', '=', deviceKey);
    const row = await found.executeTakeFirst();
    return row ? tabletOf(row) : null;
  }

  async add(tablet: StoredTablet): Promise<void> {
    const { id, deviceKey, pairedAt } = tablet;
    await this.tx.insertInto('tablets').values({ id, device_key: deviceKey, paired_at: pairedAt }).execute();
  }

  async revoke(revocation: { tablet: string; at: number; by: string; reason: string }): Promise<void> {
    const { tablet, at, by, reason } = revocation;
    await this.tx
      .updateTable('tablets')
      .set({ revoked_at: at, revoked_by: by, revoked_reason: reason })
      .where('id', '=', tablet)
      .execute();
  }

  async officers(tablet: string): Promise<OfficerKey[]> {
    const rows = await this.tx
      .selectFrom('officer_keys')
      .selectAll()
      .where('tablet', '=', tablet)
      .orderBy('paired_at')
      .orderBy('key')
      .execute();
    return rows.map((row) => ({
      tablet: row.tablet,
      person: row.person,
      key: row.key,
      pairedAt: Number(row.paired_at),
      escrow: row.escrow,
      escrowKey: row.escrow_key,
    }));
  }

  async holdersOf(key: string): Promise<string[]> {
    const held = this.tx.selectFrom('officer_keys').select('person').distinct().where('key', '=', key);
    return (await held.execute()).map(({ person }) => person);
  }

  async addOfficer(officer: OfficerKey): Promise<void> {
    const { tablet, person, key, pairedAt, escrow, escrowKey } = officer;
    await this.tx
      .insertInto('officer_keys')
      .values({ tablet, person, key, paired_at: pairedAt, escrow, escrow_key: escrowKey })
      .onConflict((conflict) => conflict.columns(['tablet', 'person', 'key']).doNothing())
      .execute();
  }

  async addCode(code: PairingCodeRow): Promise<void> {
    const { hash, person, expiresAt, request, reply } = code;
    await this.tx
      .insertInto('pairing_codes')
      .values({ hash, person, expires_at: expiresAt, request, reply })
      .execute();
  }

  async endCodes({ person, at }: { person: string; at: number }): Promise<void> {
    await this.tx
      .updateTable('pairing_codes')
      .set({ expires_at: at })
      .where('person', '=', person)
      .where('reply', 'is', null)
      .where('expires_at', '>', at)
      .execute();
  }

  async code(hash: string): Promise<PairingCodeRow | null> {
    const row = await this.tx
      .selectFrom('pairing_codes')
      .selectAll()
      .where('hash', '=', hash)
      .forUpdate()
      .executeTakeFirst();
    if (!row) return null;
    const { person, expires_at, request, reply } = row;
    return { hash, person, expiresAt: Number(expires_at), request, reply };
  }

  async useCode(use: { hash: string; request: string; reply: string }): Promise<void> {
    const { hash, request, reply } = use;
    await this.tx.updateTable('pairing_codes').set({ request, reply }).where('hash', '=', hash).execute();
  }
}
