import type { CodeReading, FramePoint } from './api.ts';
import type { CodeFinding, CodeReader } from './barcode-detector.ts';
import { CodeTooLongError, MAX_CODE_CHARS } from './code-too-long-error.ts';

/**
 * Every so many frames in which the platform's reader saw nothing, the other one looks too: on some tablets
 * the platform's needs a component that was never installed, and answers "nothing" for ever.
 */
export const SECOND_LOOK_EVERY = 4;

export interface CodeReaders {
  platform: () => Promise<CodeReader | null>;
  fallback: CodeReader;
  /** Milliseconds, monotonic. */
  now: () => number;
}

/** Reads codes with the platform's reader where it works, else with the fallback. */
export class CodeFinder {
  private platform: Promise<CodeReader | null> | undefined;
  private misses = 0;

  constructor(private readonly readers: CodeReaders) {}

  /** Closes the frame, whatever happens. Rejects with `CodeTooLongError`. */
  async read(frame: ImageBitmap): Promise<CodeReading | null> {
    const started = this.readers.now();
    const centre = { x: frame.width / 2, y: frame.height / 2 };
    try {
      const finding = mostCentral(await this.find(frame), centre);
      if (!finding) return null;
      if (finding.text.length > MAX_CODE_CHARS) throw new CodeTooLongError();
      return { ...finding, ms: this.readers.now() - started };
    } finally {
      frame.close();
    }
  }

  private async find(frame: ImageBitmap): Promise<CodeFinding[]> {
    const findings = await this.findByPlatform(frame);
    if (findings === null) return this.readers.fallback(frame);
    if (findings.length > 0) this.misses = 0;
    else if (++this.misses % SECOND_LOOK_EVERY === 0) return this.readers.fallback(frame);
    return findings;
  }

  /** Null where there is no such reader, and for good after it threw once. */
  private async findByPlatform(frame: ImageBitmap): Promise<CodeFinding[] | null> {
    this.platform ??= this.readers.platform();
    const read = await this.platform;
    if (!read) return null;
    try {
      return await read(frame);
    } catch {
      this.platform = Promise.resolve(null);
      return null;
    }
  }
}

/** The officer aims at one card; a second one may lie beside it. */
function mostCentral(findings: CodeFinding[], centre: FramePoint): CodeFinding | undefined {
  const distance = ({ corners }: CodeFinding): number => {
    const mean = (pick: (point: FramePoint) => number) =>
      corners.reduce((sum, point) => sum + pick(point), 0) / Math.max(1, corners.length);
    return Math.hypot(mean((p) => p.x) - centre.x, mean((p) => p.y) - centre.y);
  };
  return findings.toSorted((a, b) => distance(a) - distance(b))[0];
}
