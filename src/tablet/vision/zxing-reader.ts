import { prepareZXingModule, readBarcodes, type ReadResult } from 'zxing-wasm/reader';
import wasmUrl from 'zxing-wasm/reader/zxing_reader.wasm?url';
import type { CodeFinding } from './barcode-detector.ts';
import { drawFitted } from './frame-pixels.ts';

// Left alone, the library asks a public CDN for its code, which a tablet without a network cannot reach.
prepareZXingModule({ overrides: { locateFile: () => wasmUrl } });

/** A 720p frame as it is: shrinking it saves a third of the time and loses the small codes. */
export const WORKING_EDGE = 1280;

/** Reads QR codes of any turn, in pixels of the frame. */
export async function readByZxing(frame: ImageBitmap): Promise<CodeFinding[]> {
  const context = drawFitted(frame, WORKING_EDGE);
  const { width, height } = context.canvas;
  const found = await readBarcodes(context.getImageData(0, 0, width, height), {
    formats: ['QRCode'],
    tryHarder: true,
    tryRotate: false,
    tryInvert: false,
    tryDownscale: true,
    maxNumberOfSymbols: 2,
    textMode: 'Plain',
    characterSet: 'UTF8',
  });
  return found.filter((result) => result.isValid).map((result) => toFinding(result, frame.width / width));
}

function toFinding({ text, position }: ReadResult, scale: number): CodeFinding {
  const { topLeft, topRight, bottomRight, bottomLeft } = position;
  const corners = [topLeft, topRight, bottomRight, bottomLeft].map(({ x, y }) => ({
    x: x * scale,
    y: y * scale,
  }));
  return { text, format: 'qr_code', corners, by: 'zxing' };
}
