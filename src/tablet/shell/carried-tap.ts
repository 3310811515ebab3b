/** A double tap's second half comes at most so long after the first... */
const DOUBLE_MS = 400;
/** ...and so near to it, in CSS pixels: a finger in a glove does not hit the same spot twice. */
const NEAR_PX = 32;

/** As much of a click as is judged; `timeStamp` in ms, `detail` 0 for one by keyboard. */
export type Tap = Pick<MouseEvent, 'timeStamp' | 'clientX' | 'clientY' | 'detail'>;

/**
 * Tells the taps that a double tap carries from one page over to the next: whoever presses twice means the button
 * that was there, not what has taken its place. A hasty row of taps counts as one, from the address it began at.
 */
export class CarriedTaps {
  #last: (Tap & { readonly address: string }) | null = null;

  /** Whether a tap, made while `address` is shown, belongs to the page before. */
  carried(tap: Tap, address: string): boolean {
    if (tap.detail === 0) return false;
    const last = this.#last;
    const again =
      last !== null &&
      tap.timeStamp - last.timeStamp < DOUBLE_MS &&
      Math.hypot(tap.clientX - last.clientX, tap.clientY - last.clientY) <= NEAR_PX;
    const { timeStamp, clientX, clientY, detail } = tap;
    this.#last = { timeStamp, clientX, clientY, detail, address: again ? last.address : address };
    return again && last.address !== address;
  }
}

/** Drops carried taps before anything on the page hears of them; the answer stops that. */
export function dropCarriedTaps(from: Window): () => void {
  const taps = new CarriedTaps();
  const heard = (event: MouseEvent): void => {
    if (!taps.carried(event, from.location.hash)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  from.addEventListener('click', heard, { capture: true });
  return () => from.removeEventListener('click', heard, { capture: true });
}
