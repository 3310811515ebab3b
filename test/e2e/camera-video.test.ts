import { mkdtemp, rm } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { communeMaker } from '../../src/domain/made-up/commune.ts';
import type { CardKind } from '../../src/domain/made-up/card-dates.ts';
import { launchBrowser } from '../support/browser.ts';
import { cardSides, makeCardVideo, makeSceneVideo } from '../support/camera-video.ts';

const wasm = readFileSync(new URL(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm')));
prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer } });

const maker = communeMaker({ seed: 'camera', people: 200 });
const people = Array.from({ length: 200 }, (_, index) => maker.personAt(index));

function holderOf(kind: CardKind) {
  const person = people.find(({ card }) => card?.kind === kind);
  if (!person?.card) throw new Error(`nobody holds a ${kind}`);
  return { ...person, card: person.card };
}

let folder = '';
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'camera-'))));
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('a camera file of a made-up card', () => {
  it.each(['cccd', 'cancuoc'] as const)(
    'shows a %s whose code reads as the text of the card',
    async (kind) => {
      const person = holderOf(kind);
      const path = join(folder, 'card.mjpeg');
      await makeCardVideo({ person, seconds: 1, path });
      const [seen] = await seeThrough(path, { frames: 1, everyMs: 0 });
      expect(seen).toMatchObject({ width: 1280, height: 720, texts: [person.card.qrText] });
    },
  );

  it('plays its scenes in turn and begins again', async () => {
    const person = holderOf('cccd');
    const { front, portrait } = await cardSides(person);
    const path = join(folder, 'scenes.mjpeg');
    await makeSceneVideo({
      scenes: [
        { picture: front, seconds: 1 },
        { picture: portrait, seconds: 1 },
      ],
      path,
    });
    const seen = await seeThrough(path, { frames: 12, everyMs: 400 });
    const read = seen.map(({ texts }) => texts.length).join('');
    expect(read).toMatch(/1+0+1+/);
    expect(new Set(seen.flatMap(({ texts }) => texts))).toEqual(new Set([person.card.qrText]));
  });
});

interface Seen {
  width: number;
  height: number;
  texts: string[];
}

/** Opens the camera of a real Chromium that is fed with the file, and reads the codes on some frames. */
async function seeThrough(path: string, taking: { frames: number; everyMs: number }): Promise<Seen[]> {
  const browser = await launchBrowser({
    args: [
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      `--use-file-for-fake-video-capture=${path}`,
    ],
  });
  try {
    const page = await browser.newPage();
    await page.route('http://localhost/', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<video muted></video>' }),
    );
    await page.goto('http://localhost/');
    const taken = await page.evaluate(takeFrames, taking);
    return await Promise.all(taken.map(readFrame));
  } finally {
    await browser.close();
  }
}

async function readFrame({
  width,
  height,
  png,
}: {
  width: number;
  height: number;
  png: string;
}): Promise<Seen> {
  const found = await readBarcodes(Buffer.from(png.slice(png.indexOf(',') + 1), 'base64'), {
    formats: ['QRCode'],
  });
  return { width, height, texts: found.map(({ text }) => text) };
}

/** Runs in the page. */
async function takeFrames({ frames, everyMs }: { frames: number; everyMs: number }) {
  const video = document.querySelector('video') as HTMLVideoElement;
  video.srcObject = await navigator.mediaDevices.getUserMedia({ video: { width: 1280, height: 720 } });
  await video.play();
  const canvas = document.createElement('canvas');
  const taken: { width: number; height: number; png: string }[] = [];
  for (let i = 0; i < frames; i++) {
    await new Promise((resolve) => setTimeout(resolve, everyMs));
    await new Promise((resolve) => video.requestVideoFrameCallback(resolve));
    const [width, height] = [video.videoWidth, video.videoHeight];
    Object.assign(canvas, { width, height });
    canvas.getContext('2d')?.drawImage(video, 0, 0);
    taken.push({ width, height, png: canvas.toDataURL('image/png') });
  }
  return taken;
}
