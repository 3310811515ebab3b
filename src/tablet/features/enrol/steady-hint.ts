import type { CardHint, FramePoint, PortraitHint } from '../../vision/api.ts';

/** A picture of a card's side that is of the other side, or of another card. */
export type SideFault = 'other-side' | 'other-card';
export type LiveHint =
  Pick<PortraitHint, 'verdict'> | { verdict: CardHint['verdict'] | SideFault; corners: CardHint['corners'] };
export type LiveVerdict = LiveHint['verdict'];

/** A hint is told once it stood so long: words that change with every frame are read by nobody. */
export const STEADY_MS = 500;
/** So long the picture is good before the shutter goes by itself. */
export const SHUTTER_MS = 800;
/** A hand that holds a card moves its corners less than this, in shares of the card's longest way across. */
const MOVED = 0.03;

export interface SteadyHint {
  /** The verdict that is told now; null before the first is steady. */
  told: LiveVerdict | null;
  /** The picture is good and still: the shutter is about to go. */
  counting: boolean;
  /** The shutter goes now; true once, until the picture was not good again. */
  shutter: boolean;
}

/** Makes of one hint a frame what is told and when the shutter goes. Pure: the time is given. */
export class SteadyHints {
  #told: LiveVerdict | null = null;
  #candidate: LiveVerdict | null = null;
  #sinceMs = 0;
  #goodSinceMs: number | null = null;
  #corners: FramePoint[] | null = null;
  #fired = false;

  /** @param nowMs monotonic */
  next(hint: LiveHint, nowMs: number): SteadyHint {
    if (hint.verdict !== this.#candidate) {
      this.#candidate = hint.verdict;
      this.#sinceMs = nowMs;
    }
    if (nowMs - this.#sinceMs >= STEADY_MS) this.#told = hint.verdict;
    const goodMs = this.#goodFor(hint, nowMs);
    const shutter = goodMs !== null && goodMs >= SHUTTER_MS && !this.#fired;
    if (shutter) this.#fired = true;
    return { told: this.#told, counting: goodMs !== null && !this.#fired, shutter };
  }

  /** Milliseconds that the picture is good and, of a card, still; null when it is not good. */
  #goodFor(hint: LiveHint, nowMs: number): number | null {
    const corners = 'corners' in hint ? hint.corners : null;
    const moved = hasMoved(this.#corners, corners);
    if (moved || !this.#corners) this.#corners = corners;
    if (hint.verdict !== 'good') {
      this.#goodSinceMs = null;
      this.#fired = false;
      return null;
    }
    if (moved || this.#goodSinceMs === null) this.#goodSinceMs = nowMs;
    return nowMs - this.#goodSinceMs;
  }
}

function hasMoved(before: FramePoint[] | null, after: FramePoint[] | null): boolean {
  if (!before || !after) return before !== after;
  const far = (points: FramePoint[], i: number) =>
    Math.hypot(points[i]!.x - before[0]!.x, points[i]!.y - before[0]!.y);
  const across = far(before, 2);
  return after.some(({ x, y }, i) => Math.hypot(x - before[i]!.x, y - before[i]!.y) > MOVED * across);
}
