import { say } from '../../shell/language.ts';
import type { UnlockResult } from '../../vault/api.ts';

type Refused = UnlockResult & { ok: false };

/** Why a passphrase that was shown once more did not do. */
export function refusedWords(result: Refused): string {
  const words = say().unlock;
  if (result.why === 'storage-full') return words.noRoom;
  if (result.why === 'off') return words.off;
  if (result.why === 'wait') return words.wait(Math.ceil(result.waitMs / 1000));
  return result.why === 'wrong' ? words.wrong(result.left) : words.notOpened;
}

/** What the lock screen's field says of the last try; `byPin`: it is the PIN's. Nothing for who is off: the page says it. */
export function lockWords(refused: Refused, { byPin, waitS }: { byPin: boolean; waitS: number }): string {
  const words = say().unlock;
  if (refused.why === 'off') return '';
  if (refused.why === 'storage-full') return words.noRoom;
  if (refused.why === 'pin') return words.pinOver;
  if (refused.why === 'passkey') return words.passkeyOver(byPin ? words.typePin : words.typeFirst);
  const told = byPin ? words.wrongPin : words.wrong;
  const wrong = refused.why === 'wrong' ? told(refused.left) : '';
  return [wrong, waitS > 0 ? words.wait(waitS) : ''].filter(Boolean).join(' ');
}
