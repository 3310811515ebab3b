import { sql } from 'kysely';
import type { RegisterRow } from '../../../domain/rules/rule.ts';
import type { Role } from '../../../domain/status.ts';
import type { Site } from '../../../protocol/pairing.ts';
import type { PeopleStore } from '../store.ts';
import type { Person, RegisterEntry } from '../stored.ts';
import { rowsFrom, type Tx } from './sql.ts';

interface PersonRow {
  id: string;
  name: string;
  roles: unknown;
  communes: unknown;
  sites: unknown;
}

const personOf = (row: PersonRow): Person => ({
  id: row.id,
  name: row.name,
  roles: row.roles as Role[],
  communes: row.communes as string[],
  sites: row.sites as string[],
});

/** People and what they may do, sites, and the embedded population register's rows. */
export class PostgresPeople implements PeopleStore {
  constructor(private readonly tx: Tx) {}

  async person(id: string): Promise<Person | null> {
    return (await this.people([id]))[0] ?? null;
  }

  async people(ids: readonly string[]): Promise<Person[]> {
    if (ids.length === 0) return [];
    return (await this.tx.selectFrom('people').selectAll().where('id', 'in', ids).execute()).map(personOf);
  }

  async all(): Promise<Person[]> {
    return (await this.tx.selectFrom('people').selectAll().orderBy('id').execute()).map(personOf);
  }

  async put(people: readonly Person[]): Promise<void> {
    if (people.length === 0) return;
    const rows = rowsFrom(people, 'id uuid, name text, roles jsonb, communes jsonb, sites jsonb');
    await sql`INSERT INTO people (id, name, roles, communes, sites)
      SELECT id, name, roles, communes, sites FROM ${rows}
      ON CONFLICT (id) DO UPDATE SET name = excluded.name, roles = excluded.roles,
       communes = excluded.communes, sites = excluded.sites`.execute(this.tx);
  }

  async sites(ids: readonly string[]): Promise<Site[]> {
    if (ids.length === 0) return [];
    const rows = await this.tx
      .selectFrom('sites')
      .select('site')
      .where('id', 'in', ids)
      .orderBy('id')
      .execute();
    return rows.map(({ site }) => site as Site);
  }

  async putSites(sites: readonly Site[]): Promise<void> {
    if (sites.length === 0) return;
    const rows = rowsFrom(
      sites.map((site) => ({ id: site.id, commune: site.commune, site })),
      'id uuid, commune text, site jsonb',
    );
    await sql`INSERT INTO sites (id, commune, site) SELECT id, commune, site FROM ${rows}
      ON CONFLICT (id) DO UPDATE SET site = excluded.site
      WHERE sites.commune = excluded.commune`.execute(this.tx);
  }

  async communes(): Promise<string[]> {
    const rows = await this.tx.selectFrom('sites').select('commune').distinct().orderBy('commune').execute();
    return rows.map(({ commune }) => commune);
  }

  async registerRow(numberKey: string): Promise<RegisterRow | null> {
    const row = await this.tx
      .selectFrom('register_rows')
      .select('row')
      .where('number_key', '=', numberKey)
      .executeTakeFirst();
    return (row?.row as RegisterRow | undefined) ?? null;
  }

  async putRegisterRows(entries: readonly RegisterEntry[]): Promise<void> {
    if (entries.length === 0) return;
    await sql`INSERT INTO register_rows (number_key, "row")
      SELECT "numberKey", "row" FROM ${rowsFrom(entries, '"numberKey" text, "row" jsonb')}
      ON CONFLICT (number_key) DO UPDATE SET "row" = excluded."row"`.execute(this.tx);
  }
}
