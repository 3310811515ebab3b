import { expose, transfer } from 'comlink';
import type { VisionApi } from './api.ts';
import { platformReader } from './barcode-detector.ts';
import { hintCard } from './card-hint.ts';
import { CodeFinder } from './code-reader.ts';
import { compressPicture, openPicture } from './compress-picture.ts';
import { keptLook } from './kept-look.ts';
import { MAX_PICTURE_PIXELS } from './picture-header.ts';
import { PictureError } from './picture-error.ts';

// The wasm reader, 400 kB on the wire, is loaded by the first frame that needs it.
const finder = new CodeFinder({
  platform: platformReader,
  fallback: async (frame) => (await import('./zxing-reader.ts')).readByZxing(frame),
  now: () => performance.now(),
});

// The face model, 158 kB on the wire, comes with the first portrait.
const portraitLook = once(async () => {
  const [look, { loadFaceWeights }] = await Promise.all([
    import('./portrait-hint.ts'),
    import('./face-model.ts'),
  ]);
  const weights = await loadFaceWeights();
  return (frame: ImageBitmap) => look.portraitVerdict(look.portraitFacts(frame, weights));
});

const vision: VisionApi = {
  readCode: (frame) => finder.read(frame),
  compress: async (picture, purpose) => {
    const compressed = await compressPicture(picture, purpose);
    return transfer(compressed, [compressed.bytes.buffer]);
  },
  hintPortrait: async (frame) => {
    const look = await portraitLook();
    const { found, ms } = await timed(frame, () => look(frame));
    return { verdict: found, ms };
  },
  hintCard: async (frame) => {
    const { found, ms } = await timed(frame, () => hintCard(frame));
    return { ...found, ms };
  },
  lookAtKept: async (picture) => {
    const bitmap = await openPicture(picture);
    const { found } = await timed(bitmap, () => keptLook(bitmap));
    return found;
  },
  readMrz: async (picture, today) => {
    const bitmap = await openPicture(picture);
    const { readMrzPicture } = await import('./mrz-picture.ts');
    const reader = async () => (await import('./print-reader.ts')).printReader();
    const { found, ms } = await timed(bitmap, () => readMrzPicture(bitmap, today, reader));
    return { reading: found, ms };
  },
};

/** Looks at a picture and closes it, whatever happens. Rejects with `PictureError` where it is too large to look at. */
async function timed<T>(picture: ImageBitmap, look: () => T | Promise<T>): Promise<{ found: T; ms: number }> {
  const started = performance.now();
  try {
    if (picture.width * picture.height > MAX_PICTURE_PIXELS)
      throw new PictureError('picture-too-many-pixels');
    return { found: await look(), ms: performance.now() - started };
  } finally {
    picture.close();
  }
}

/** Runs it when first asked; again after a failure, as when the network came back. */
function once<T>(start: () => Promise<T>): () => Promise<T> {
  let started: Promise<T> | undefined;
  return () =>
    (started ??= start().catch((error: unknown) => {
      started = undefined;
      throw error;
    }));
}

expose(vision);
