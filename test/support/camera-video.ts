import { writeFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { cardBack, cardFront, type CardSubject } from '../../src/domain/made-up/card-picture.ts';
import type { MadeUpPerson } from '../../src/domain/made-up/person.ts';
import { portraitPicture } from '../../src/domain/made-up/portrait-picture.ts';
import { svgInside } from '../../src/domain/made-up/svg.ts';
import { qrMatrix } from './qr-matrix.ts';
import { openSvgRenderer, type SvgRenderer } from './render-svg.ts';

const WIDTH = 1280;
const HEIGHT = 720;

/** Chromium plays the pictures of an .mjpeg file at this rate, whatever the file says. */
const PICTURES_A_SECOND = 30;

/** A hand moves on ten times a second; the pictures between are repeated. */
const REPEATS = 3;

/** What the camera sees for a while: one picture on a table, held by a hand that is never quite still. */
export interface Scene {
  /** An SVG text with a viewBox. */
  picture: string;
  seconds: number;
  /** Part of the frame's width that the picture takes, at most; it never exceeds the height. */
  widthShare?: number;
  turnDegrees?: number;
  /** A lens that is a little out of focus, in pixels of the frame. */
  blurPx?: number;
  /** Colour of the table or wall behind. */
  background?: string;
}

export interface SceneVideo {
  scenes: readonly Scene[];
  /** Must end in `.mjpeg`: the ending tells Chromium the format. */
  path: string;
  browser?: Browser;
}

/**
 * Writes a camera stream for `--use-file-for-fake-video-capture`: 1280 by 720, repeated by Chromium without end.
 * @returns the size of the file in bytes
 */
export async function makeSceneVideo({ scenes, path, browser }: SceneVideo): Promise<number> {
  if (!path.endsWith('.mjpeg')) throw new Error('a camera file must end in .mjpeg');
  const renderer = await openSvgRenderer(browser);
  try {
    const pictures: Buffer[] = [];
    for (const scene of scenes) pictures.push(...(await drawScene(renderer, scene)));
    const file = Buffer.concat(pictures);
    await writeFile(path, file);
    return file.length;
  } finally {
    await renderer.close();
  }
}

export interface CardVideo {
  person: MadeUpPerson;
  seconds: number;
  path: string;
  browser?: Browser;
}

/** The side of the person's card that carries the QR code, lying on a table. */
export async function makeCardVideo({ person, seconds, path, browser }: CardVideo): Promise<number> {
  const sides = await cardSides(person);
  const picture = person.card?.kind === 'cancuoc' ? sides.back : sides.front;
  return makeSceneVideo({ scenes: [{ picture, seconds }], path, ...(browser ? { browser } : {}) });
}

/**
 * What stands before the camera once a card was read: a face, then a front and a back that carry no code, in turn.
 * Whose they are does not matter to who only takes the pictures.
 */
export async function makeTableVideo(people: readonly MadeUpPerson[], path: string): Promise<number> {
  const [one, other] = ['cancuoc', 'cccd'].map((kind) => people.find(({ card }) => card?.kind === kind));
  if (!one || !other) throw new Error('nobody here has a card whose front, or whose back, carries no code');
  const { front, portrait } = await cardSides(one);
  const { back } = await cardSides(other);
  // Long enough for the shutter to go by itself in one of them.
  const scenes = [portrait, front, back].map((picture) => ({ picture, seconds: 3 }));
  return makeSceneVideo({ scenes, path });
}

/** Both sides of a card and the portrait, ready to be scenes. Throws when the person has no card. */
export async function cardSides(
  person: MadeUpPerson,
): Promise<{ front: string; back: string; portrait: string }> {
  if (!person.card) throw new Error(`person ${person.index} has no card`);
  const subject: CardSubject = {
    person: { ...person, card: person.card },
    qr: await qrMatrix(person.card.qrText),
  };
  const portrait = portraitPicture(person, person.card.issuedOn);
  return { front: cardFront(subject), back: cardBack(subject), portrait };
}

/** Offsets in pixels and degrees of a hand that trembles; played forth and back, so that a loop has no jump. */
const TREMBLE = [
  { x: 0, y: 0, turn: 0 },
  { x: 4, y: -2, turn: 0.3 },
  { x: 7, y: 1, turn: 0.5 },
  { x: 5, y: 5, turn: 0.1 },
  { x: -2, y: 6, turn: -0.4 },
];

async function drawScene(renderer: SvgRenderer, scene: Scene): Promise<Buffer[]> {
  const poses: Buffer[] = [];
  for (const pose of TREMBLE)
    poses.push(await renderer.jpeg(frame(scene, pose), { width: WIDTH, height: HEIGHT }));
  const cycle = [...poses, ...poses.slice(1, -1).reverse()];
  const count = Math.max(1, Math.round(scene.seconds * PICTURES_A_SECOND));
  return Array.from({ length: count }, (_, i) => cycle[Math.floor(i / REPEATS) % cycle.length] as Buffer);
}

/** One picture of the stream, its first: the scene as a hand holds it still. */
export function onTable(scene: Omit<Scene, 'seconds'>): string {
  return frame({ ...scene, seconds: 0 }, TREMBLE[0]!);
}

function frame(scene: Scene, pose: (typeof TREMBLE)[number]): string {
  const { picture, widthShare = 0.6, turnDegrees = 3, blurPx = 0.4, background = '#8a7258' } = scene;
  const width = WIDTH * widthShare;
  const height = HEIGHT * 0.94;
  const turn = turnDegrees + pose.turn;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}">` +
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="${background}"/>` +
    `<g style="filter:blur(${blurPx}px)" transform="translate(${WIDTH / 2 + pose.x} ${HEIGHT / 2 + pose.y}) rotate(${turn})">` +
    `${svgInside(picture, { x: -width / 2, y: -height / 2, width, height })}</g></svg>`
  );
}
