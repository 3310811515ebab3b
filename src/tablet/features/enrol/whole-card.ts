import type { FramePoint } from '../../vision/api.ts';

/**
 * How far a card reaches beyond its code, in sides of the code: the code stands at the top right of both cards and
 * takes less than a quarter of their width. The least that is surely card, so that a small code asks for no more.
 */
const LEFT = 3.2;
const BELOW = 1.6;

/**
 * Whether a frame that shows a card's code shows the whole card too: an officer who holds the code close gets it
 * read at once, but its frame is no picture of the card.
 *
 * @param corners of the code, clockwise from its own top left
 */
export function showsWholeCard(
  corners: readonly FramePoint[],
  frame: { width: number; height: number },
): boolean {
  const [topLeft, topRight, , bottomLeft] = corners;
  if (!topLeft || !topRight || !bottomLeft) return false;
  const across = { x: topRight.x - topLeft.x, y: topRight.y - topLeft.y };
  const down = { x: bottomLeft.x - topLeft.x, y: bottomLeft.y - topLeft.y };
  const at = (right: number, below: number): FramePoint => ({
    x: topLeft.x + right * across.x + below * down.x,
    y: topLeft.y + right * across.y + below * down.y,
  });
  const reach = [at(-LEFT, 0), at(1, 0), at(-LEFT, 1 + BELOW), at(1, 1 + BELOW)];
  return reach.every(({ x, y }) => x >= 0 && y >= 0 && x <= frame.width && y <= frame.height);
}
