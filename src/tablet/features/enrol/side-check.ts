import type { CardLook, VisionApi } from '../../vision/api.ts';
import type { SideFault } from './steady-hint.ts';
import type { ShownPicture } from './stored-picture.ts';

/**
 * From this product of two looks on they are of one side. Of 60 drawn cards on drawn tables one side twice made 0.68
 * to 0.99, the two sides of a card at most 0.48.
 */
const SAME_SIDE = 0.6;

/** Whether two looks are of one side of a card, which may lie upside down on one of the pictures. */
export function sameSide(one: CardLook, other: CardLook): boolean {
  return Math.max(product(one, other), product(one, other.toReversed())) >= SAME_SIDE;
}

const product = (one: CardLook, other: CardLook): number =>
  one.reduce((sum, value, i) => sum + value * (other[i] ?? 0), 0);

export interface SideAsked {
  /** What a code in the picture says against it. */
  readonly codeFault: (text: string) => SideFault | null;
  /** The picture that was kept of the card's other side, where there is one. */
  readonly other: (() => Promise<ShownPicture | null>) | null;
}

/** Tells of a picture of a card's side whether it shows the other side, or another card. */
export class SideCheck {
  #otherLook: Promise<CardLook | null> | undefined;

  constructor(
    private readonly vision: Pick<VisionApi, 'readCode' | 'lookAtKept'>,
    private readonly asked: SideAsked,
  ) {}

  /** @param picture is closed by the reader */
  async fault(picture: ImageBitmap, look: CardLook | undefined): Promise<SideFault | null> {
    // A code that is none of a card's says nothing here.
    const reading = await this.vision.readCode(picture).catch(() => null);
    const byCode = reading && this.asked.codeFault(reading.text);
    if (byCode) return byCode;
    const other = look && (await (this.#otherLook ??= this.#lookOfOther()));
    return look && other && sameSide(look, other) ? 'other-side' : null;
  }

  async #lookOfOther(): Promise<CardLook | null> {
    const kept = await this.asked.other?.();
    if (!kept) return null;
    return this.vision.lookAtKept(new Blob([kept.bytes], { type: kept.type })).catch(() => null);
  }
}
