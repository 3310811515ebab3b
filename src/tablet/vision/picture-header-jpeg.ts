import { PictureBytes, type PictureHeader } from './picture-bytes.ts';

const START = 0xd8;
const END = 0xd9;

/** ITU-T T.81, annex B: segments up to the first end-of-image; what a camera appends after it is not looked at. */
export function readJpeg(bytes: Uint8Array): PictureHeader | null {
  if (bytes[0] !== 0xff || bytes[1] !== START || bytes[2] !== 0xff) return null;
  const data = new PictureBytes(bytes);
  const header: PictureHeader = { type: 'image/jpeg', width: 0, height: 0, animated: false, complete: false };
  let at = 2;
  while ((at = nextMarker(bytes, at)) < bytes.length) {
    const marker = data.u8(at + 1);
    if (marker === END) return { ...header, complete: true };
    if (isFrameHeader(marker)) widen(header, data, at + 4);
    at += standsAlone(marker) ? 2 : 2 + Math.max(2, data.u16be(at + 2));
  }
  return header;
}

/** Where the next marker begins: 0xFF, then neither fill nor a stuffed zero of entropy-coded data. */
function nextMarker(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next !== undefined && next !== 0 && next !== 0xff) return at;
  }
  return bytes.length;
}

/** SOF0 to SOF15; C4 (tables), C8 (reserved) and CC (arithmetic conditioning) lie between them. */
function isFrameHeader(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

function standsAlone(marker: number): boolean {
  return marker === 0x01 || (marker >= 0xd0 && marker <= START);
}

function widen(header: PictureHeader, data: PictureBytes, at: number): void {
  header.height = Math.max(header.height, data.u16be(at + 1));
  header.width = Math.max(header.width, data.u16be(at + 3));
}
