import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The superuser's password, kept in the data folder where only we can read it; made at the first start. */
export function clusterPassword(dataDir: string): string {
  const file = join(dataDir, 'password');
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const made = randomBytes(24).toString('base64url');
  // Flushed before the cluster exists: data whose password a power cut took would be lost.
  writeFileSync(file, `${made}\n`, { mode: 0o600, flag: 'wx', flush: true });
  return made;
}
