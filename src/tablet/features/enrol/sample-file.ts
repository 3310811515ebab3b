import { CARD_HEIGHT, CARD_WIDTH, cardBack, cardFront } from '../../../domain/made-up/card-picture.ts';
import { portraitPicture } from '../../../domain/made-up/portrait-picture.ts';
import { qrCode } from '../../shell/qr-code.ts';
import type { PicturePurpose } from '../../vision/api.ts';
import type { Sample } from './sample-people.ts';

/** `code`: whichever side of the card carries its code. */
export type SampleSide = 'code' | PicturePurpose;

/** A table with a card on it, in pixels: the card's edges are looked for against it. */
const TABLE = { width: 1400, height: 950, colour: '#4a3b2e' };
const CARD = { width: 1100, height: Math.round((1100 * CARD_HEIGHT) / CARD_WIDTH) };
const PORTRAIT = { width: 900, height: 1200 };

/** What a camera would have seen of a made-up person: a drawing, marked as a specimen, as a picture file. */
export async function sampleFile(person: Sample, side: SampleSide): Promise<File> {
  if (side === 'portrait') {
    const face = portraitPicture(person, person.card.issuedOn);
    return drawn(face, { ...PORTRAIT, x: 0, y: 0 }, PORTRAIT);
  }
  const subject = { person, qr: (await qrCode(person.card.qrText)) ?? [] };
  const coded = person.card.kind === 'cccd' ? 'card-front' : 'card-back';
  const svg = (side === 'code' ? coded : side) === 'card-back' ? cardBack(subject) : cardFront(subject);
  const at = { ...CARD, x: (TABLE.width - CARD.width) / 2, y: (TABLE.height - CARD.height) / 2 };
  return drawn(svg, at, TABLE);
}

interface Size {
  readonly width: number;
  readonly height: number;
}

async function drawn(svg: string, at: Size & { x: number; y: number }, ground: Size): Promise<File> {
  const image = await imageOf(svg, at);
  const canvas = new OffscreenCanvas(ground.width, ground.height);
  const on = canvas.getContext('2d')!;
  on.fillStyle = TABLE.colour;
  on.fillRect(0, 0, ground.width, ground.height);
  on.drawImage(image, at.x, at.y, at.width, at.height);
  const blob = await canvas.convertToBlob({ type: 'image/png' });
  return new File([blob], 'sample.png', { type: blob.type });
}

/** With a size of its own: some browsers draw nothing of one without. */
async function imageOf(svg: string, { width, height }: Size): Promise<HTMLImageElement> {
  const sized = svg.replace('<svg ', `<svg width="${width}" height="${height}" `);
  const url = URL.createObjectURL(new Blob([sized], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    return image;
  } finally {
    URL.revokeObjectURL(url);
  }
}
