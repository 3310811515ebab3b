import { readGif } from './picture-header-gif.ts';
import { readJpeg } from './picture-header-jpeg.ts';
import { readPng } from './picture-header-png.ts';
import { readWebp } from './picture-header-webp.ts';
import { PictureError } from './picture-error.ts';
import type { PictureHeader } from './picture-bytes.ts';

/** A 48-megapixel phone camera's JPEG is about 15 MB. */
export const MAX_PICTURE_BYTES = 40 * 1024 * 1024;
/** Decoded, 50 megapixels are 200 MB: what a tablet with 3 GB can still give. */
export const MAX_PICTURE_PIXELS = 50_000_000;

/**
 * Reads what a picture file says of itself, before any decoder sees it: a decoder reserves the memory that the
 * header asks for. Sizes are the largest that any part of the file claims.
 * Throws `PictureError`, and nothing else, for whatever bytes.
 */
export function readPictureHeader(bytes: Uint8Array): PictureHeader {
  if (bytes.length > MAX_PICTURE_BYTES) throw new PictureError('picture-too-many-bytes');
  const header = readJpeg(bytes) ?? readPng(bytes) ?? readWebp(bytes) ?? readGif(bytes);
  if (!header) throw new PictureError('picture-unknown');
  if (header.width * header.height > MAX_PICTURE_PIXELS) throw new PictureError('picture-too-many-pixels');
  if (header.animated) throw new PictureError('picture-animated');
  if (!header.complete) throw new PictureError('picture-truncated');
  if (header.width === 0 || header.height === 0) throw new PictureError('picture-unknown');
  return header;
}
