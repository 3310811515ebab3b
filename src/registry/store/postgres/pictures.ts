import { sql } from 'kysely';
import type { PictureStore } from '../store.ts';
import type { PictureState, StoredPicture } from '../stored.ts';
import { rowsFrom, type Tx } from './sql.ts';

/** Pictures that records name, and in which commune each address is found. */
export class PostgresPictures implements PictureStore {
  constructor(private readonly tx: Tx) {}

  async expect(pictures: readonly StoredPicture[]): Promise<void> {
    if (pictures.length === 0) return;
    const rows = rowsFrom(
      pictures,
      `commune text, record uuid, cipher text, picture uuid, hash text, bytes integer, type text,
       "wrappedKey" text, tablet uuid, state text`,
    );
    await sql`INSERT INTO pictures
      (commune, record, cipher, picture, hash, bytes, type, wrapped_key, tablet, state)
      SELECT commune, record, cipher, picture, hash, bytes, type, "wrappedKey", tablet, state FROM ${rows}
      ON CONFLICT (commune, record, cipher) DO NOTHING`.execute(this.tx);
    const places = rowsFrom(pictures, 'cipher text, commune text, bytes integer');
    await sql`INSERT INTO picture_places (cipher, commune, bytes)
      SELECT cipher, commune, bytes FROM ${places} ON CONFLICT (cipher, commune) DO NOTHING`.execute(this.tx);
  }

  async places(ciphers: readonly string[]) {
    if (ciphers.length === 0) return [];
    return this.tx.selectFrom('picture_places').selectAll().where('cipher', 'in', ciphers).execute();
  }

  async at(commune: string, ciphers: readonly string[]): Promise<StoredPicture[]> {
    if (ciphers.length === 0) return [];
    const rows = await this.tx
      .selectFrom('pictures')
      .selectAll()
      .where('commune', '=', commune)
      .where('cipher', 'in', ciphers)
      .execute();
    return rows.map(({ wrapped_key, state, ...row }) => ({
      ...row,
      wrappedKey: wrapped_key,
      state: state as PictureState,
    }));
  }

  async mark(picture: Pick<StoredPicture, 'commune' | 'record' | 'cipher' | 'state'>): Promise<void> {
    await this.tx
      .updateTable('pictures')
      .set({ state: picture.state })
      .where('commune', '=', picture.commune)
      .where('record', '=', picture.record)
      .where('cipher', '=', picture.cipher)
      .execute();
  }
}
