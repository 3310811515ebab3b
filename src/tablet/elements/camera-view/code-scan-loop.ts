import type { CodeReading } from '../../vision/api.ts';

/** At most 8 frames a second: a hand moves a card slower, and the processor rests between. */
export const SCAN_PAUSE_MS = 125;

export interface CodeScanParts {
  /** Gives the next frame, which `readCode` closes. A rejection means "not now". */
  frame: () => Promise<ImageBitmap>;
  readCode: (frame: ImageBitmap) => Promise<CodeReading | null>;
  /** Whether this was the code looked for; the loop then ends. Not asked twice in a row about the same text. */
  accept: (reading: CodeReading) => boolean | Promise<boolean>;
  /** A frame could not be read, e.g. a text too long; the loop goes on. Told once until something else happens. */
  failed?: (error: unknown) => void;
  /** Resolves after that many milliseconds. */
  pause?: (ms: number) => Promise<void>;
  /** Milliseconds, monotonic. */
  now?: () => number;
}

/** Looks for a code in frame after frame, one at a time. Call what it returns to stop; nothing is told after that. */
export function startCodeScan(parts: CodeScanParts): () => void {
  const scan: Scan = { stopped: false, failure: '' };
  void run(parts, scan);
  return () => {
    scan.stopped = true;
  };
}

async function run(parts: CodeScanParts, scan: Scan): Promise<void> {
  const { pause = wait, now = () => performance.now() } = parts;
  let refused: string | null = null;
  while (!scan.stopped) {
    const started = now();
    const reading = await read(parts, scan);
    if (scan.stopped) return;
    if (reading && reading.text !== refused) {
      if (await parts.accept(reading)) return;
      refused = reading.text;
      scan.failure = '';
    }
    await pause(Math.max(0, SCAN_PAUSE_MS - (now() - started)));
  }
}

interface Scan {
  stopped: boolean;
  /** Message of the last failure, which is a code. */
  failure: string;
}

async function read(parts: CodeScanParts, scan: Scan): Promise<CodeReading | null> {
  const frame = await parts.frame().catch(() => null);
  if (!frame) return null;
  if (scan.stopped) {
    frame.close();
    return null;
  }
  try {
    return await parts.readCode(frame);
  } catch (error) {
    const failure = String(error);
    if (!scan.stopped && failure !== scan.failure) parts.failed?.(error);
    scan.failure = failure;
    return null;
  }
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
