import type { LitElement } from 'lit';

/** A finger that stays down longer is drawing or reading, not tapping. */
const LONGEST_TAP_MS = 1000;

/**
 * Holds an element's drawing back while a finger is down on it. Leaving a field may add a line below it; drawn
 * between the press and the release, it would push away what the finger aims at, and the tap would be lost.
 */
export class SteadyUnderFinger {
  private down: Promise<void> | null = null;

  constructor(host: LitElement) {
    host.addEventListener('pointerdown', this.pressed, { capture: true });
  }

  /** Resolves when no finger is down; at once when none is. */
  released(): Promise<void> | null {
    return this.down;
  }

  private readonly pressed = (): void => {
    this.down ??= new Promise<void>((resolve) => {
      const done = (): void => {
        removeEventListener('pointerup', up, { capture: true });
        removeEventListener('pointercancel', up, { capture: true });
        clearTimeout(cap);
        this.down = null;
        resolve();
      };
      // The click comes after the release: it must meet what was pressed.
      const up = (): void => void setTimeout(done);
      const cap = setTimeout(done, LONGEST_TAP_MS);
      addEventListener('pointerup', up, { capture: true });
      addEventListener('pointercancel', up, { capture: true });
    });
  };
}
