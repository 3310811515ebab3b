import type { Clock } from '../../lib/ports/clock.ts';

const EVENTS = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;
/** Often enough for an idle lock of minutes, seldom enough not to fill the worker's queue. */
const EVERY_MS = 10_000;

/** Tells that somebody is there, at most every ten seconds; the answer stops that. */
export function watchActivity(from: EventTarget, clock: Clock, tell: () => void): () => void {
  let toldAt = Number.NEGATIVE_INFINITY;
  const heard = (): void => {
    const now = clock.nowMs();
    // A clock that went back must not silence the signal.
    if (now >= toldAt && now - toldAt < EVERY_MS) return;
    toldAt = now;
    tell();
  };
  const how = { passive: true, capture: true } as const;
  for (const event of EVENTS) from.addEventListener(event, heard, how);
  return () => {
    for (const event of EVENTS) from.removeEventListener(event, heard, how);
  };
}
