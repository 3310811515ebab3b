import type { NewPicture } from '../../vault/api.ts';

const QUALITY = 0.85;
/** Rows of the word over the height of the picture. */
const ROWS = 4;

/**
 * The picture with a word burnt in across it, so that no copy of it is without. As JPEG, which every browser can
 * write.
 */
export async function marked(picture: NewPicture, word: string): Promise<NewPicture> {
  const bitmap = await createImageBitmap(new Blob([picture.bytes], { type: picture.type }));
  const { width, height } = bitmap;
  const canvas = new OffscreenCanvas(width, height);
  const on = canvas.getContext('2d')!;
  on.drawImage(bitmap, 0, 0);
  bitmap.close();
  on.font = `600 ${Math.round(width / 9)}px 'Be Vietnam Pro', sans-serif`;
  on.textAlign = 'center';
  on.fillStyle = 'rgb(90 26 120 / 45%)';
  for (let row = 0; row < ROWS; row += 1) {
    on.setTransform(1, 0, 0, 1, width / 2, ((row + 0.5) * height) / ROWS);
    on.rotate(-0.25);
    on.fillText(word, 0, 0);
  }
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY });
  return { ...picture, bytes: new Uint8Array(await blob.arrayBuffer()), type: 'image/jpeg' };
}
