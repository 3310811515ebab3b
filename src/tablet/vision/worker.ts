import { expose, transfer } from 'comlink';
import type { VisionApi } from './api.ts';
import { platformReader } from './barcode-detector.ts';
import { CodeFinder } from './code-reader.ts';
import { compressPicture } from './compress-picture.ts';

// The wasm reader, 400 kB on the wire, is loaded by the first frame that needs it.
const finder = new CodeFinder({
  platform: platformReader,
  fallback: async (frame) => (await import('./zxing-reader.ts')).readByZxing(frame),
  now: () => performance.now(),
});

const vision: VisionApi = {
  readCode: (frame) => finder.read(frame),
  compress: async (picture, purpose) => {
    const compressed = await compressPicture(picture, purpose);
    return transfer(compressed, [compressed.bytes.buffer]);
  },
};

expose(vision);
