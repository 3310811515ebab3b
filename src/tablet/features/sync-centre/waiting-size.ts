import { say } from '../../shell/language.ts';
import { sizeText } from '../../shell/told-size.ts';
import type { SyncView } from '../../vault/api.ts';

/** "Còn 38 MB, khoảng 12 phút"; the time only once it was measured. Empty where nothing waits. */
export function waitingSize({ bytes, secondsLeft, phase }: SyncView): string {
  const words = say().sync;
  if (bytes === 0) return '';
  const size = sizeText(bytes);
  if (phase !== 'sending' || secondsLeft === undefined) return words.size(size);
  return secondsLeft < 60
    ? words.sizeAndSeconds(size)
    : words.sizeAndTime(size, Math.round(secondsLeft / 60));
}
