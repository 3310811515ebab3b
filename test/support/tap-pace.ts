import { setTimeout as sleep } from 'node:timers/promises';

/** Two taps nearer together than this count as one double tap where the page changed between them. */
const DOUBLE_TAP_MS = 400;

/** Keeps taps as far apart as a person's who looks at each page; a machine's second tap would pass for a double one. */
export class TapPace {
  #tappedAt = Number.NEGATIVE_INFINITY;

  async tap(press: () => Promise<void>): Promise<void> {
    const left = this.#tappedAt + DOUBLE_TAP_MS - performance.now();
    if (left > 0) await sleep(left);
    await press();
    this.#tappedAt = performance.now();
  }
}
