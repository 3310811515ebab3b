import type { CodeReading, FramePoint } from './api.ts';

export type CodeFinding = Omit<CodeReading, 'ms'>;
export type CodeReader = (frame: ImageBitmap) => Promise<CodeFinding[]>;

interface DetectedBarcode {
  rawValue: string;
  format: string;
  cornerPoints: FramePoint[];
}
interface Detector {
  detect(frame: ImageBitmap): Promise<DetectedBarcode[]>;
}
export interface BarcodeDetectorClass {
  new (options: { formats: string[] }): Detector;
  getSupportedFormats(): Promise<string[]>;
}

/** The platform's own reader, or null where there is none: a class may exist and still support no format. */
export async function platformReader(
  detectorClass = (globalThis as { BarcodeDetector?: BarcodeDetectorClass }).BarcodeDetector,
): Promise<CodeReader | null> {
  if (!detectorClass) return null;
  try {
    const formats = await detectorClass.getSupportedFormats();
    if (!formats.includes('qr_code')) return null;
    const detector = new detectorClass({ formats: ['qr_code'] });
    return async (frame) => (await detector.detect(frame)).map(toFinding);
  } catch {
    return null;
  }
}

function toFinding(code: DetectedBarcode): CodeFinding {
  const corners = code.cornerPoints.map(({ x, y }) => ({ x, y }));
  return { text: code.rawValue, format: 'qr_code', corners, by: 'barcode-detector' };
}
