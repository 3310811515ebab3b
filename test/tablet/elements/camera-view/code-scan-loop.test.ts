import { describe, expect, it } from 'vitest';
import {
  SCAN_PAUSE_MS,
  startCodeScan,
  type CodeScanParts,
} from '../../../../src/tablet/elements/camera-view/code-scan-loop.ts';
import type { CodeReading } from '../../../../src/tablet/vision/api.ts';

const reading = (text: string): CodeReading => ({ text, format: 'qr_code', corners: [], ms: 1, by: 'zxing' });

type Frame = string | null | Error;

/** Shows these frames one after another, then stops; what the loop asked, told and waited for. */
async function scan(frames: Frame[], accepts: (text: string) => boolean = () => false, readMs = 0) {
  const seen = { asked: [] as string[], failed: [] as string[], pauses: [] as number[], atOnce: 0, left: 0 };
  let reads = 0;
  let nowMs = 0;
  const left = [...frames];
  await new Promise<void>((done) => {
    const parts: CodeScanParts = {
      frame: async () => ({ close: () => undefined }) as ImageBitmap,
      readCode: async () => {
        seen.atOnce = Math.max(seen.atOnce, ++reads);
        await Promise.resolve();
        reads--;
        nowMs += readMs;
        const next = left.shift()!;
        if (next instanceof Error) throw next;
        return next === null ? null : reading(next);
      },
      accept: ({ text }) => {
        seen.asked.push(text);
        const accepted = accepts(text);
        if (accepted) done();
        return accepted;
      },
      failed: (error) => seen.failed.push((error as Error).message),
      pause: async (ms) => {
        seen.pauses.push(ms);
        if (left.length > 0) return;
        stop();
        done();
      },
      now: () => nowMs,
    };
    const stop = startCodeScan(parts);
  });
  return { ...seen, left: left.length };
}

describe('startCodeScan', () => {
  it('asks about a text once while it stays the same, and again after another', async () => {
    const { asked } = await scan(['poster', 'poster', null, 'poster', 'card?', 'poster']);
    expect(asked).toEqual(['poster', 'card?', 'poster']);
  });

  it('ends with the code that is accepted', async () => {
    const { asked, left } = await scan(['poster', 'card', 'card'], (text) => text === 'card');
    expect({ asked, left }).toEqual({ asked: ['poster', 'card'], left: 1 });
  });

  it('reads one frame at a time, and rests what is left of an eighth of a second', async () => {
    const { atOnce, pauses } = await scan([null, null, null], undefined, 50);
    expect({ atOnce, pauses }).toEqual({ atOnce: 1, pauses: Array(3).fill(SCAN_PAUSE_MS - 50) });
  });

  it('goes on after a failure, and tells it once while it lasts', async () => {
    const tooLong = new Error('code-too-long');
    const { asked, failed } = await scan([tooLong, tooLong, 'card', tooLong]);
    expect({ asked, failed }).toEqual({ asked: ['card'], failed: ['code-too-long', 'code-too-long'] });
  });

  it('reads nothing more once it is stopped, and closes the frame that was on its way', async () => {
    let closed = 0;
    let read = 0;
    let give: (frame: ImageBitmap) => void = () => undefined;
    const stop = startCodeScan({
      frame: () => new Promise((resolve) => (give = resolve)),
      readCode: async () => (read++, null),
      accept: () => true,
    });
    stop();
    give({ close: () => closed++ } as unknown as ImageBitmap);
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect({ closed, read }).toEqual({ closed: 1, read: 0 });
  });

  it('waits for a camera that is not live yet', async () => {
    let asked = 0;
    const found = await new Promise((resolve) => {
      startCodeScan({
        frame: async () => {
          if (++asked < 3) throw new Error('camera-not-live');
          return {} as ImageBitmap;
        },
        readCode: async () => reading('card'),
        accept: ({ text }) => (resolve(text), true),
        pause: async () => undefined,
      });
    });
    expect([found, asked]).toEqual(['card', 3]);
  });
});
