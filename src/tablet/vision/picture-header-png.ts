import { PictureBytes, type PictureHeader } from './picture-bytes.ts';

const SIGNATURE = '\x89PNG\r\n\x1a\n';
const CHUNK_OVERHEAD = 12;

/** PNG 3rd edition, 5.3: chunks of length, name, data, CRC. `acTL` before the pixels makes it an animation. */
export function readPng(bytes: Uint8Array): PictureHeader | null {
  const data = new PictureBytes(bytes);
  if (!data.says(0, SIGNATURE) || !data.says(12, 'IHDR')) return null;
  const header: PictureHeader = {
    type: 'image/png',
    width: data.u32be(16),
    height: data.u32be(20),
    animated: false,
    complete: false,
  };
  for (let at = SIGNATURE.length; at < data.length; at += CHUNK_OVERHEAD + data.u32be(at)) {
    if (data.says(at + 4, 'acTL')) header.animated = true;
    if (data.says(at + 4, 'IEND')) return { ...header, complete: at + CHUNK_OVERHEAD <= data.length };
  }
  return header;
}
