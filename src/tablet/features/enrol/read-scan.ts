import { readCardQr, type Card, type CardRefusal } from '../../../domain/card-qr.ts';
import { vietnamDay } from '../../../domain/partial-date.ts';
import { systemClock } from '../../../platform/system.ts';
import { say } from '../../shell/language.ts';
import type { CodeReading, CompressedPicture } from '../../vision/api.ts';
import type { FormVault, ReadCard } from './form-session.ts';
import { pictureFaults, qualityText, takenFaults } from './picture-verdict.ts';
import type { CardSide } from './steps.ts';

/** Why a code is not taken, with what to do. */
export function refusalText(refusal: CardRefusal): string {
  const words = say().enrol.scan;
  return refusal.code === 'broken-field' ? words.broken(words.field[refusal.field]) : words.notCard;
}

/** The side of the card that carries its code; undefined where the code's layout does not tell. */
export function codeSide(card: Card): CardSide | undefined {
  if (card.layout === 'other') return undefined;
  return card.layout === 'cccd' ? 'card-front' : 'card-back';
}

/** The card that a code is, or why it is none. */
export function cardOf({ text }: Pick<CodeReading, 'text'>): Card | CardRefusal {
  const reading = readCardQr(text, vietnamDay(systemClock.nowMs()));
  return reading.ok ? reading.card : reading;
}

/** A card with the picture of its side, where it is good, and the record that already has its number. */
export async function readCard(
  vault: Pick<FormVault, 'withNumber'>,
  of: { card: Card; record: string; picture: CompressedPicture | null; side?: CardSide },
): Promise<ReadCard> {
  const { card, record, picture } = of;
  const twin = await vault.withNumber(card.number, record);
  const kind = of.side ?? codeSide(card);
  const good = kind !== undefined && picture !== null && isGood(picture, kind);
  return {
    card,
    ...(good && { side: { kind, picture, quality: qualityText([]) } }),
    ...(twin && { twin }),
  };
}

/** Where the code stands said already that the card is whole; its edges may be lost on a pale table all the same. */
function isGood(picture: CompressedPicture, side: CardSide): boolean {
  const faults = picture.card === 'whole' ? takenFaults(picture, side) : pictureFaults(picture.quality, side);
  return faults.length === 0;
}
