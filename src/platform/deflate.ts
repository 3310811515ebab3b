import { deflateSync, Inflate } from 'fflate';
import { concat, type Bytes } from '../lib/bytes.ts';
import { CompressionError, type Compression } from '../lib/ports/compression.ts';

// Input is fed in pieces so that a decompression bomb is noticed after one piece, not after the whole.
const PIECE_BYTES = 16 * 1024;

/** Raw DEFLATE by fflate: the same bytes in the browser and in Node. */
export class FflateCompression implements Compression {
  async compress(bytes: Bytes, dictionary?: Bytes): Promise<Bytes> {
    return deflateSync(bytes, { level: 9, ...(dictionary && { dictionary }) }) as Bytes;
  }

  async expand(bytes: Bytes, limit: number, dictionary?: Bytes): Promise<Bytes> {
    const pieces: Uint8Array[] = [];
    let made = 0;
    let ended = false;
    const inflate = new Inflate(dictionary ? { dictionary } : {}, (piece, final) => {
      made += piece.length;
      ended ||= final;
      if (made > limit) throw new CompressionError('too-large');
      pieces.push(piece);
    });
    try {
      for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
        inflate.push(bytes.subarray(at, at + PIECE_BYTES), at + PIECE_BYTES >= bytes.length);
      }
    } catch (error) {
      throw error instanceof CompressionError ? error : new CompressionError('broken');
    }
    if (!ended) throw new CompressionError('broken');
    return concat(...pieces);
  }
}
