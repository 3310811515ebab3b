import type { MrzCard } from '../../../domain/card-mrz.ts';
import type { Sourced, Value } from '../../../domain/record.ts';
import type { FormStep } from '../../vault/api.ts';
import type { MrzPictureReading } from '../../vision/api.ts';

/** As much of the vision worker as reads a card's back. */
export interface MrzReader {
  readMrz(picture: Blob | ImageBitmap, today: string): Promise<MrzPictureReading>;
}

export interface ReadMrzCard {
  card: MrzCard;
  /** What the form takes: only what check digits hold. The name is not among it. */
  step: FormStep;
  /** Capitals without marks, to be offered where the name is typed. */
  nameHint: string;
}

const fromMrz = (v: Value): Sourced => ({ v, s: 'M' });

/**
 * Reads the three lines on a card's back. Null where they cannot be read for sure; rejects as `VisionApi.readMrz`.
 *
 * @param today `YYYY-MM-DD`
 */
export async function readMrzCard(
  vision: MrzReader,
  picture: Blob | ImageBitmap,
  today: string,
): Promise<ReadMrzCard | null> {
  const { reading } = await vision.readMrz(picture, today);
  if (!reading.ok) return null;
  const { card } = reading;
  return { card, step: mrzToForm(card, today), nameHint: card.nameHint ?? '' };
}

/** The same values as a card's code gives, without name, addresses and day of issue: those are typed. */
export function mrzToForm({ number, birthDate, sex, expiresOn }: MrzCard, today: string): FormStep {
  const over = expiresOn !== 'none' && expiresOn < today;
  return {
    'applicant/personalNumber': fromMrz(number),
    'applicant/birthDate': fromMrz(birthDate),
    'applicant/sex': fromMrz(sex),
    'card/number': fromMrz(number),
    'card/expiresOn': fromMrz(expiresOn),
    'card/state': { v: over ? 'expired' : 'valid' },
  };
}
