import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FrameRecipe } from './fixtures/vision/draw-code.ts';
import { openVisionPage, type OpenPage } from './fixtures/vision/open-page.ts';

const CARD =
  '001099000001|012345678|Nguyễn Văn Mẫu|15021999|Nam|Số 1 Phố Thử, Phúc Xá, Ba Đình, Hà Nội|20062022';
const LONG = 'x'.repeat(2001);

describe('reading codes in the vision worker', () => {
  let open: OpenPage;
  beforeAll(async () => {
    open = await openVisionPage();
  });
  afterAll(() => open.close());

  /** What a frame drawn so is read as; an error's code when the reader refused it. */
  const read = (recipe: Partial<FrameRecipe>) =>
    open.page.evaluate(
      async (whole) => {
        const { drawFrame, vision } = globalThis.visionPage;
        const frame = (await drawFrame(whole)).transferToImageBitmap();
        const reading = await vision.readCode(frame).catch((error: { code: string }) => error.code);
        return { reading, frameWidth: frame.width };
      },
      { text: CARD, size: 300, ...recipe },
    );

  const recipes: [string, Partial<FrameRecipe>][] = [
    ['straight', {}],
    ['turned by 37 degrees', { turn: 37 }],
    ['upside down and blurred', { turn: 180, blur: 2 }],
    ['so blurred that only a second, sharpened look reads it', { size: 200, blur: 2 }],
    ['small and turned', { size: 150, turn: 10 }],
    ['pale', { fade: 0.7 }],
    ['in a corner of the frame', { size: 200, at: [0.2, 0.75] }],
    ['in a frame of 1080p', { size: 330, frame: [1920, 1080] }],
  ];

  it.each(recipes)('reads a code that is %s, accents and all', async (_, recipe) => {
    expect(await read(recipe)).toMatchObject({ reading: { text: CARD, format: 'qr_code', by: 'zxing' } });
  });

  it('gives corners in pixels of the frame that it got', async () => {
    const { reading } = await read({ size: 400, at: [0.75, 0.5], frame: [1920, 1080] });
    const [topLeft] = (reading as { corners: { x: number; y: number }[] }).corners;
    expect(topLeft!.x).toBeGreaterThan(1440 - 200);
    expect(topLeft!.x).toBeLessThan(1440 - 140);
  });

  it('answers null where there is no code', async () => {
    expect((await read({ text: '' })).reading).toBeNull();
  });

  it('refuses a text of more than 2,000 characters', async () => {
    expect((await read({ text: LONG, size: 700 })).reading).toBe('code-too-long');
  });

  it('takes the frame over, so that the page holds no pixels of it', async () => {
    expect((await read({})).frameWidth).toBe(0);
  });

  it('asks only its own origin, and the policy has nothing to refuse', () => {
    const origin = new URL(open.page.url()).origin;
    expect(open.requests.filter((url) => !url.startsWith(origin))).toEqual([]);
    expect(open.requests.some((url) => url.endsWith('.wasm'))).toBe(true);
    expect(open.complaints).toEqual([]);
  });
});

describe('the vision worker and its client', () => {
  let open: OpenPage;
  beforeAll(async () => {
    open = await openVisionPage();
  });
  afterAll(() => open.close());

  it('is started by the first call, ended when idle, and started again by the next', async () => {
    const started = await open.page.evaluate(async () => {
      const { VisionClient, createWorker, drawFrame, workers } = globalThis.visionPage;
      const client = new VisionClient({ createWorker, idleMs: 30 });
      const read = async () =>
        client.readCode((await drawFrame({ text: 'A', size: 300 })).transferToImageBitmap());
      const counts = [workers.length];
      await read();
      counts.push(workers.length);
      await read();
      counts.push(workers.length);
      await new Promise((resolve) => setTimeout(resolve, 200));
      await read();
      return [...counts, workers.length];
    });
    expect(started).toEqual([0, 1, 1, 2]);
  });

  it('lets no call hang when it is released, its script is missing, or it takes too long', async () => {
    const codes = await open.page.evaluate(async () => {
      const { VisionClient, createWorker, drawFrame, openWorker } = globalThis.visionPage;
      const frames = await Promise.all([1, 2, 3].map(() => drawFrame({ text: 'A', size: 300 })));
      const released = new VisionClient({ createWorker });
      const slow = new VisionClient({ createWorker, callMs: 0 });
      const missing = new VisionClient({ createWorker: () => openWorker('/assets/none.js', 'none') });
      const asked = [released, slow, missing].map((client, i) =>
        client.readCode(frames[i]!.transferToImageBitmap()).catch((error: { code: string }) => error.code),
      );
      released.release();
      return Promise.all(asked);
    });
    expect(codes).toEqual(['vision-lost', 'vision-lost', 'vision-lost']);
  });

  it('cannot be started from a plain address, nor from another origin', async () => {
    const refusals = await open.page.evaluate(() => {
      const name = (start: () => Worker): string => {
        try {
          start();
        } catch (error) {
          return (error as Error).name;
        }
        return 'started';
      };
      const { openWorker } = globalThis.visionPage;
      const plain = (): Worker => new Worker('/assets/none.js');
      return [
        name(plain),
        ...['https://localhost:1/x.js', 'data:text/javascript,1'].map((url) =>
          name(() => openWorker(url, 'x')),
        ),
      ];
    });
    expect(refusals).toEqual(['TypeError', 'TypeError', 'TypeError']);
  });
});
