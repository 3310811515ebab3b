import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JSHandle } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fakeCamera, writeCameraFile } from './fixtures/vision/fake-camera.ts';
import { openVisionPage, type OpenPage } from './fixtures/vision/open-page.ts';
import type { CameraProps, VisionPage } from './fixtures/vision/page.ts';

type Mounted = JSHandle<ReturnType<VisionPage['mountCamera']>>;

let open: OpenPage;

const mount = (props: CameraProps = {}): Promise<Mounted> =>
  open.page.evaluateHandle((props) => globalThis.visionPage.mountCamera(props), props);
const states = (mounted: Mounted) => mounted.evaluate(({ states }) => states);
const live = (mounted: Mounted) => expect.poll(() => states(mounted)).toContain('live');
const clear = () => open.page.evaluate(() => document.body.replaceChildren());

/** Counts the camera's tracks that run: every stream ever given is remembered. */
const watchStreams = () =>
  open.page.addInitScript(() => {
    const given: MediaStream[] = [];
    const { mediaDevices } = navigator;
    const real = mediaDevices.getUserMedia.bind(mediaDevices);
    mediaDevices.getUserMedia = async (asked) => {
      const stream = await real(asked);
      given.push(stream);
      await (globalThis as unknown as { cameraIsSlow?: Promise<void> }).cameraIsSlow;
      return stream;
    };
    Object.assign(globalThis, {
      runningTracks: () => given.flatMap((s) => s.getTracks()).filter((t) => t.readyState === 'live').length,
    });
  });
/** The next cameras come when the page calls `giveCamera`. */
const holdCamera = () =>
  open.page.evaluate(() => {
    const slow: { cameraIsSlow?: Promise<void>; giveCamera?: () => void } = globalThis as object;
    slow.cameraIsSlow = new Promise((resolve) => (slow.giveCamera = resolve));
  });
const running = () =>
  open.page.evaluate(() => (globalThis as unknown as { runningTracks(): number }).runningTracks());

describe('camera-view with two cameras', () => {
  beforeAll(async () => {
    open = await openVisionPage(fakeCamera({ count: 2 }));
    await watchStreams();
    await open.page.reload();
    await open.page.waitForFunction('globalThis.visionPage');
  });
  afterAll(() => open.close());
  afterEach(clear);

  it('starts when it is active and gives frames of 720p', async () => {
    const mounted = await mount();
    const size = await mounted.evaluate(async ({ camera }) => {
      while (camera.state !== 'live') await new Promise((resolve) => setTimeout(resolve, 20));
      const frame = await camera.frame();
      return [frame.width, frame.height];
    });
    expect(size).toEqual([1280, 720]);
    expect(await states(mounted)).toEqual(['starting', 'live']);
  });

  it('takes a still that the vision worker can shrink', async () => {
    const mounted = await mount();
    await live(mounted);
    const picture = await mounted.evaluate(async ({ camera }) => {
      const { type, width, height } = await globalThis.visionPage.vision.compress(
        await camera.still(),
        'card-front',
      );
      return { type, landscape: width > height };
    });
    expect(picture).toEqual({ type: 'image/webp', landscape: true });
  });

  it('takes the picture of a shutter that was pressed while the camera starts', async () => {
    await holdCamera();
    const mounted = await mount();
    const early = await mounted.evaluate(async ({ camera }) => {
      const state = camera.state;
      const still = camera.still();
      (globalThis as unknown as { giveCamera(): void }).giveCamera();
      return [state, (await still) instanceof Object];
    });
    expect(early).toEqual(['starting', true]);
  });

  it('stops every track when it is inactive, and when it leaves the page', async () => {
    const mounted = await mount();
    await live(mounted);
    expect(await running()).toBe(1);
    await mounted.evaluate(({ camera }) => (camera.active = false));
    await expect.poll(running).toBe(0);
    await mounted.evaluate(({ camera }) => (camera.active = true));
    await expect.poll(running).toBe(1);
    await mounted.evaluate(({ camera }) => camera.remove());
    await expect.poll(running).toBe(0);
    expect(await states(mounted)).toEqual(['starting', 'live', 'stopped', 'starting', 'live', 'stopped']);
  });

  it('leaves no camera running that arrives after it was given up', async () => {
    await holdCamera();
    const mounted = await mount();
    await expect.poll(running).toBe(1);
    await mounted.evaluate(async ({ camera }) => {
      camera.active = false;
      await camera.updateComplete;
      (globalThis as unknown as { giveCamera(): void }).giveCamera();
    });
    await expect.poll(running).toBe(0);
    expect(await states(mounted)).toEqual(['starting', 'stopped']);
  });

  it('stops while the page is hidden and goes on when it is seen again', async () => {
    const mounted = await mount();
    await live(mounted);
    const see = (visibility: string) =>
      open.page.evaluate((visibility) => {
        Object.defineProperty(document, 'visibilityState', { value: visibility, configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));
      }, visibility);
    await see('hidden');
    await expect.poll(running).toBe(0);
    await see('visible');
    await expect.poll(running).toBe(1);
  });

  it('refuses a frame while it is not live', async () => {
    const mounted = await mount({ active: false });
    const code = await mounted.evaluate(({ camera }) =>
      camera.frame().catch((error: { code: string }) => error.code),
    );
    expect(code).toBe('camera-not-live');
  });

  it('offers the other camera by name, changes to it and says so', async () => {
    const mounted = await mount();
    await live(mounted);
    const chosen = mounted.evaluate(
      ({ camera }) =>
        new Promise((resolve) => camera.addEventListener('camera-choice', ({ detail }) => resolve(detail))),
    );
    const choice = open.page.getByRole('combobox', { name: 'the word for camera' });
    const other = (await choice.locator('option:not([selected])').getAttribute('value'))!;
    await choice.selectOption(other);
    expect(await chosen).toEqual({ deviceId: other });
    await expect.poll(async () => (await states(mounted)).length).toBe(4);
    expect(await choice.inputValue()).toBe(other);
    expect(await running()).toBe(1);
  });

  it('moves nothing when the picture comes, and fits the screens that it is made for', async () => {
    for (const [width, height] of [
      [390, 844],
      [800, 1280],
      [1280, 800],
    ] as const) {
      await open.page.setViewportSize({ width, height });
      const mounted = await mount();
      const box = () => open.page.locator('camera-view').boundingBox();
      const before = await box();
      await live(mounted);
      const after = await box();
      expect(after).toEqual(before);
      expect(after!.width).toBeLessThanOrEqual(width);
      expect(after!.height).toBeLessThanOrEqual(height * 0.8);
      await clear();
    }
  });

  it('gives every control a name and 48 pixels', async () => {
    await live(await mount());
    const choice = open.page.getByRole('combobox', { name: 'the word for camera' });
    await choice.waitFor();
    const box = (await choice.boundingBox())!;
    expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(48);
    expect(open.complaints).toEqual([]);
  });
});

describe('camera-view left alone', () => {
  beforeAll(async () => {
    open = await openVisionPage(fakeCamera());
    await open.page.clock.install();
    await watchStreams();
    await open.page.reload();
    await open.page.waitForFunction('globalThis.visionPage');
  });
  afterAll(() => open.close());
  afterEach(clear);

  it('sleeps after a minute without use, says how to wake it, and wakes', async () => {
    const mounted = await mount();
    await live(mounted);
    await open.page.clock.runFor(59_000);
    expect(await running()).toBe(1);
    await open.page.clock.runFor(2_000);
    await expect.poll(running).toBe(0);
    await open.page.getByRole('button', { name: 'the word for resume' }).click();
    await expect.poll(running).toBe(1);
  });

  it('stays awake as long as it is used', async () => {
    const mounted = await mount();
    await live(mounted);
    for (let i = 0; i < 3; i++) {
      await open.page.clock.runFor(45_000);
      await mounted.evaluate(({ camera }) => camera.keepAwake());
    }
    expect(await running()).toBe(1);
  });
});

describe('camera-view without a camera to show', () => {
  beforeAll(async () => {
    open = await openVisionPage(fakeCamera());
  });
  afterAll(() => open.close());
  beforeEach(clear);

  /** Makes the next requests fail so, the last one for good. */
  const failWith = (...names: (string | null)[]) =>
    open.page.evaluate((names) => {
      const { mediaDevices } = navigator;
      const real = Object.getPrototypeOf(mediaDevices).getUserMedia.bind(mediaDevices);
      mediaDevices.getUserMedia = (asked?: MediaStreamConstraints) => {
        const name = names.length > 1 ? names.shift() : names[0];
        return name ? Promise.reject(new DOMException('no', name)) : real(asked);
      };
    }, names);

  it.each([
    ['NotAllowedError', 'denied'],
    ['NotFoundError', 'missing'],
    ['NotReadableError', 'busy'],
    ['TypeError', 'error'],
  ])('turns %s into "%s", in words', async (name, state) => {
    // The adapter wraps getUserMedia when it is first loaded; a failure put in afterwards is what it would meet.
    await live(await mount());
    await clear();
    await failWith(name);
    const mounted = await mount();
    await expect.poll(() => states(mounted)).toEqual(['starting', state]);
    expect(await open.page.getByRole('status').textContent()).toContain(`the word for ${state}`);
    await failWith(null);
  });

  it('asks again when a person wants it to', async () => {
    await failWith('NotReadableError', null);
    const mounted = await mount();
    await open.page.getByRole('button', { name: 'the word for retry' }).click();
    await expect.poll(() => states(mounted)).toEqual(['starting', 'busy', 'starting', 'live']);
  });

  it('takes a camera as it is when it cannot do what was asked', async () => {
    await failWith('OverconstrainedError', null);
    const mounted = await mount();
    await expect.poll(() => states(mounted)).toEqual(['starting', 'live']);
  });
});

describe('a card before the camera', () => {
  const CARD =
    '079305000002||Trần Thị Thử Nghiệm|20112005|Nữ|Ấp 2, Bình Mỹ, Củ Chi, TP. Hồ Chí Minh|15082024||||';
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'camera-'));
    const file = join(folder, 'card.y4m');
    const drawing = await openVisionPage();
    await writeCameraFile(drawing.page, file, { text: CARD, size: 260, turn: 12, blur: 1 });
    await drawing.close();
    open = await openVisionPage(fakeCamera({ file }));
  });
  afterAll(async () => {
    await open.close();
    await rm(folder, { recursive: true });
  });

  it('is read from the stream by the scan loop in the worker', async () => {
    const text = await (
      await mount()
    ).evaluate(
      ({ camera }) =>
        new Promise<string>((resolve) => {
          const { startCodeScan, vision } = globalThis.visionPage;
          startCodeScan({
            frame: () => camera.frame(),
            readCode: (frame) => vision.readCode(frame),
            accept: ({ text }) => (resolve(text), true),
          });
        }),
    );
    expect(text).toBe(CARD);
    expect(open.complaints).toEqual([]);
  });
});
