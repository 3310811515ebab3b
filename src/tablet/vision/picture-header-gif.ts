import { PictureBytes, type PictureHeader } from './picture-bytes.ts';

const SCREEN_END = 13;
const IMAGE = 0x2c;
const EXTENSION = 0x21;
const TRAILER = 0x3b;

/**
 * GIF89a, 17 to 27: blocks up to the trailer. A picture may lie outside of the logical screen, and decoders
 * then make room for it. More than one picture is an animation.
 */
export function readGif(bytes: Uint8Array): PictureHeader | null {
  const data = new PictureBytes(bytes);
  if (!data.says(0, 'GIF87a') && !data.says(0, 'GIF89a')) return null;
  const header: PictureHeader = {
    type: 'image/gif',
    width: data.u16le(6),
    height: data.u16le(8),
    animated: false,
    complete: false,
  };
  let pictures = 0;
  for (let at = SCREEN_END + colourTableBytes(data.u8(10)); at < data.length;) {
    const block = data.u8(at);
    if (block === TRAILER) return { ...header, complete: pictures > 0 };
    if (block === IMAGE) {
      header.animated = ++pictures > 1;
      header.width = Math.max(header.width, data.u16le(at + 1) + data.u16le(at + 5));
      header.height = Math.max(header.height, data.u16le(at + 3) + data.u16le(at + 7));
      at = afterSubBlocks(data, at + 11 + colourTableBytes(data.u8(at + 9)));
    } else if (block === EXTENSION) {
      at = afterSubBlocks(data, at + 2);
    } else {
      return header;
    }
  }
  return header;
}

/** Bytes of the colour table that a packed field announces. */
function colourTableBytes(packed: number): number {
  return (packed & 0x80) === 0 ? 0 : 3 * 2 ** ((packed & 7) + 1);
}

function afterSubBlocks(data: PictureBytes, from: number): number {
  let at = from;
  while (at < data.length && data.u8(at) !== 0) at += 1 + data.u8(at);
  return at + 1;
}
