import { PictureBytes, type PictureHeader } from './picture-bytes.ts';

const RIFF_HEADER = 12;
const ANIMATION_FLAG = 0b10;

/** RFC 9649: a RIFF file of chunks; the canvas (VP8X) and the picture (VP8, VP8L) each give a size. */
export function readWebp(bytes: Uint8Array): PictureHeader | null {
  const data = new PictureBytes(bytes);
  if (!data.says(0, 'RIFF') || !data.says(8, 'WEBP')) return null;
  const end = 8 + data.u32le(4);
  const header: PictureHeader = {
    type: 'image/webp',
    width: 0,
    height: 0,
    animated: false,
    complete: end <= data.length,
  };
  for (let at = RIFF_HEADER; at + 8 <= Math.min(end, data.length);) {
    readChunk(header, data, at);
    const size = data.u32le(at + 4);
    at += 8 + size + (size % 2);
  }
  return header;
}

function readChunk(header: PictureHeader, data: PictureBytes, at: number): void {
  const body = at + 8;
  if (data.says(at, 'VP8X')) {
    if ((data.u8(body) & ANIMATION_FLAG) !== 0) header.animated = true;
    widen(header, data.u24le(body + 4) + 1, data.u24le(body + 7) + 1);
  } else if (data.says(at, 'ANIM') || data.says(at, 'ANMF')) {
    header.animated = true;
  } else if (data.says(at, 'VP8L')) {
    const bits = data.u32le(body + 1);
    widen(header, (bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1);
  } else if (data.says(at, 'VP8 ')) {
    widen(header, data.u16le(body + 6) & 0x3fff, data.u16le(body + 8) & 0x3fff);
  }
}

function widen(header: PictureHeader, width: number, height: number): void {
  header.width = Math.max(header.width, width);
  header.height = Math.max(header.height, height);
}
