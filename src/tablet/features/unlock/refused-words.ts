import { say } from '../../shell/language.ts';
import type { UnlockResult } from '../../vault/api.ts';

/** Why a passphrase that was shown once more did not do. */
export function refusedWords(result: UnlockResult & { ok: false }): string {
  const words = say().unlock;
  if (result.why === 'storage-full') return words.noRoom;
  if (result.why === 'off') return words.off;
  if (result.why === 'wait') return words.wait(Math.ceil(result.waitMs / 1000));
  return result.why === 'wrong' ? words.wrong(result.left) : words.notOpened;
}
