import type { CompressedPicture, PicturePurpose, PictureQuality } from '../../vision/api.ts';
import type { SideFault } from './steady-hint.ts';
import type { CardSide } from './steps.ts';

export type PictureFault =
  'blurred' | 'dark' | 'bright' | 'glare' | 'cut-off' | 'other-card' | 'still-front' | 'still-back';

/** As the vision worker says of its figure. */
const SHARP_ENOUGH = 0.45;
/** Mean luma; a face in a room without a lamp is below, a face against the sun above. */
const DARK_BELOW = 0.22;
const BRIGHT_ABOVE = 0.88;
/** A lamp's reflection on a card's laminate hides a line of print from about a tenth of the picture. */
const GLARE_ABOVE = { portrait: 0.35, 'card-front': 0.1, 'card-back': 0.1, proof: 0.6 } as const;

/** Of a whole card's patches, as the live picture's hint has it. */
const CARD_GLARE_ABOVE = 0.03;

/** What is wrong with a picture, the worst first; empty when it may be used. */
export function pictureFaults(
  quality: PictureQuality,
  purpose: PicturePurpose,
  glareAbove: number = GLARE_ABOVE[purpose],
): PictureFault[] {
  const faults: [PictureFault, boolean][] = [
    ['dark', quality.brightness < DARK_BELOW],
    ['bright', quality.brightness > BRIGHT_ABOVE],
    ['glare', quality.glareShare > glareAbove],
    ['blurred', quality.sharpness < SHARP_ENOUGH],
  ];
  return faults.filter(([, holds]) => holds).map(([fault]) => fault);
}

/**
 * As `pictureFaults`, and of a card's side whether its four edges were seen. A card that was cut out is pale from edge
 * to edge, with white grounds behind its code and its portrait: its mean says nothing, and glare is what leaves whole
 * patches without print.
 */
export function takenFaults(
  { quality, card }: Pick<CompressedPicture, 'quality' | 'card'>,
  purpose: PicturePurpose,
): PictureFault[] {
  if (card === 'whole')
    return pictureFaults(quality, purpose, CARD_GLARE_ABOVE).filter((fault) => fault !== 'bright');
  const faults = pictureFaults(quality, purpose);
  return card === undefined ? faults : [...faults, 'cut-off'];
}

/** What is wrong with the picture of a side, the worst first: that it is not of that side comes before how it is lit. */
export function sideFaults(
  picture: Pick<CompressedPicture, 'quality' | 'card'>,
  side: CardSide,
  seen: SideFault | null,
): PictureFault[] {
  const faults = takenFaults(picture, side);
  if (seen === null) return faults;
  const still = side === 'card-back' ? 'still-front' : 'still-back';
  return [seen === 'other-card' ? seen : still, ...faults];
}

export const KEEP_REASONS = ['moves', 'light', 'camera', 'ill'] as const;
export type KeepReasonId = (typeof KEEP_REASONS)[number] | 'compared';

/** Why a faulty picture may be kept: that the side is right answers the doubt about it, and no other reason does. */
export function keepReasons(faults: readonly PictureFault[]): readonly KeepReasonId[] {
  const [worst] = faults;
  const ofSide = worst === 'other-card' || worst === 'still-front' || worst === 'still-back';
  return ofSide ? ['compared'] : KEEP_REASONS;
}

/** The picture's quality for the registry: `good`, or its faults, with the reason why it was kept all the same. */
export function qualityText(faults: readonly PictureFault[], kept?: KeepReasonId): string {
  if (faults.length === 0) return 'good';
  return kept ? `${faults.join(' ')}; kept: ${kept}` : faults.join(' ');
}

/** From this try on a faulty picture may be kept, with a reason. */
export const KEEP_FROM_TRY = 3;
