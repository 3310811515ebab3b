import type { MrzCard } from '../../../domain/card-mrz.ts';
import type { Card } from '../../../domain/card-qr.ts';
import type { CompressedPicture, MrzPictureReading, PicturePurpose } from '../../vision/api.ts';
import type { FormVault, ReadCard } from './form-session.ts';
import { takenFaults } from './picture-verdict.ts';
import { readCard } from './read-scan.ts';

/** As much of the vision worker as reads a card's back. */
export interface MrzReader {
  readMrz(picture: Blob | ImageBitmap, today: string): Promise<MrzPictureReading>;
  compress(picture: Blob | ImageBitmap, purpose: PicturePurpose): Promise<CompressedPicture>;
}

export interface MrzAsked {
  readonly vision: MrzReader;
  readonly vault: Pick<FormVault, 'withNumber'>;
  readonly record: string;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/**
 * Reads the three lines on a card's back; the same picture is kept as that side's, where it is good. Null where the
 * lines cannot be read for sure. Rejects as `VisionApi.readMrz` and `VisionApi.compress`.
 */
export async function readMrzCard(
  picture: Blob | ImageBitmap,
  { vision, vault, record, today }: MrzAsked,
): Promise<ReadCard | null> {
  // Reading takes a bitmap over.
  const copy = picture instanceof Blob ? picture : await createImageBitmap(picture);
  const { reading } = await vision.readMrz(copy, today);
  const side = await vision.compress(picture, 'card-back');
  if (!reading.ok) return null;
  const good = takenFaults(side, 'card-back').length === 0;
  const read = await readCard(vault, {
    card: asCard(reading.card),
    record,
    side: 'card-back',
    picture: good ? side : null,
  });
  return { ...read, mrz: { expiresOn: reading.card.expiresOn } };
}

/** No address and no day of issue stand there, and the name is what no digit checks. */
function asCard({ number, birthDate, sex, nameHint = '' }: MrzCard): Card {
  return { number, fullName: nameHint, birthDate, sex, address: '', layout: 'other' };
}
