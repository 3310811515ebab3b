import type { TabletStore } from '../store.ts';
import type { OfficerKey, PairingCodeRow, StoredTablet } from '../stored.ts';
import type { Scope } from './shelves.ts';

export class MemoryTablets implements TabletStore {
  constructor(private readonly scope: Scope) {}

  async tablet(id: string): Promise<StoredTablet | null> {
    return this.scope.shelves.tablets.get(id) ?? null;
  }

  async withKey(deviceKey: string): Promise<StoredTablet | null> {
    const id = this.scope.shelves.tabletsByKey.get(deviceKey);
    return id === undefined ? null : this.tablet(id);
  }

  async add(tablet: StoredTablet): Promise<void> {
    const { tablets, tabletsByKey } = this.scope.shelves;
    this.scope.insert(tablets, tablet.id, tablet);
    this.scope.insert(tabletsByKey, tablet.deviceKey, tablet.id);
  }

  async revoke(revocation: { tablet: string; at: number; by: string; reason: string }): Promise<void> {
    const { tablet: id, at, by, reason } = revocation;
    const tablet = this.scope.shelves.tablets.get(id);
    const revoked = { revokedAt: at, revokedBy: by, revokedReason: reason };
    if (tablet) this.scope.shelves.tablets.put(id, { ...tablet, ...revoked });
  }

  async officers(tablet: string): Promise<OfficerKey[]> {
    const all = [...this.scope.shelves.officers.of(tablet)];
    return all.sort((a, b) => a.pairedAt - b.pairedAt || (a.key < b.key ? -1 : 1));
  }

  async holdersOf(key: string): Promise<string[]> {
    const held = this.scope.shelves.officers.all().filter((officer) => officer.key === key);
    return [...new Set(held.map(({ person }) => person))];
  }

  async addOfficer(officer: OfficerKey): Promise<void> {
    const { officers } = this.scope.shelves;
    const known = officers.of(officer.tablet);
    if (known.some(({ person, key }) => person === officer.person && key === officer.key)) return;
    officers.add(officer.tablet, officer);
  }

  async addCode(code: PairingCodeRow): Promise<void> {
    this.scope.insert(this.scope.shelves.codes, code.hash, code);
  }

  async endCodes({ person, at }: { person: string; at: number }): Promise<void> {
    const { codes } = this.scope.shelves;
    for (const code of codes.values())
      if (code.person === person && code.reply === null && code.expiresAt > at)
        codes.put(code.hash, { ...code, expiresAt: at });
  }

  async code(hash: string): Promise<PairingCodeRow | null> {
    return this.scope.shelves.codes.get(hash) ?? null;
  }

  async useCode({ hash, request, reply }: { hash: string; request: string; reply: string }): Promise<void> {
    const code = this.scope.shelves.codes.get(hash);
    if (code) this.scope.shelves.codes.put(hash, { ...code, request, reply });
  }
}
