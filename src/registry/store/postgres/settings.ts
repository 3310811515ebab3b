import type { SettingStore } from '../store.ts';
import type { Tx } from './sql.ts';

/** The few things a registry remembers of itself. */
export class PostgresSettings implements SettingStore {
  constructor(private readonly tx: Tx) {}

  async get(name: string): Promise<string | null> {
    const found = this.tx.selectFrom('settings').select('value').where('name', '=', name);
    return (await found.executeTakeFirst())?.value ?? null;
  }

  async first(name: string, value: string): Promise<string> {
    await this.tx
      .insertInto('settings')
      .values({ name, value })
      .onConflict((conflict) => conflict.column('name').doNothing())
      .execute();
    return (await this.get(name)) ?? value;
  }

  async put(name: string, value: string): Promise<void> {
    await this.tx
      .insertInto('settings')
      .values({ name, value })
      .onConflict((conflict) =>
        conflict.column('name').doUpdateSet((is) => ({ value: is.ref('excluded.value') })),
      )
      .execute();
  }
}
