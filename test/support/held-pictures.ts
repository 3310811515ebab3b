import { fromBase64url, toBase64url } from '../../src/lib/base64url.ts';
import { utf8 } from '../../src/lib/bytes.ts';
import { WebCryptoAdapter } from '../../src/platform/webcrypto.ts';
import { dataFolders, readConfig } from '../../src/registry/config.ts';
import { pictureKeyBinding } from '../../src/registry/intake/candidate.ts';
import { fileKeyStore } from '../../src/registry/keys/file-key-store.ts';
import { FileObjectStore } from '../../src/registry/objects/file-object-store.ts';
import { ask } from './ask.ts';
import type { RunningRegistry } from './registry-process.ts';

export interface HeldPicture {
  readonly state: string;
  /** SHA-256 that the record's own values name. */
  readonly named: string;
  /** SHA-256 of what lies in the registry's store, opened with the registry's own key. */
  readonly opened: string;
}

/** Every picture of a record as it truly lies at the registry, opened and hashed here and not by the registry. */
export async function heldPictures(registry: RunningRegistry, record: string): Promise<HeldPicture[]> {
  const folders = dataFolders(readConfig({ DATA_DIR: registry.dataDir }));
  const crypto = new WebCryptoAdapter();
  const wrapping = await fileKeyStore(folders.keys, crypto).wrapping();
  const objects = new FileObjectStore(folders.objects);
  const rows = await ask(
    registry.databaseUrl,
    `SELECT p.cipher, p.picture, p.state, p.wrapped_key, r."values" FROM pictures p JOIN records r
       ON r.commune = p.commune AND r.id = p.record WHERE p.record = '${record}'`,
  );
  return Promise.all(
    rows.map(async (row) => {
      const [cipher, picture] = [String(row['cipher']), String(row['picture'])];
      const wrapped = fromBase64url(String(row['wrapped_key']));
      const raw = await crypto.decrypt(wrapping, wrapped, pictureKeyBinding(record, cipher));
      const bytes = (await objects.get(cipher))!;
      const bound = utf8(`picture ${record} ${picture}`);
      const opened = await crypto.sha256(await crypto.decrypt(await crypto.dataKey(raw), bytes, bound));
      const values = row['values'] as Record<string, { v: unknown }>;
      return {
        state: String(row['state']),
        named: String(values[`pictures/${picture}/hash`]?.v),
        opened: toBase64url(opened),
      };
    }),
  );
}
