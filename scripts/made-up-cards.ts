// `npm run cards`: specimen cards and portraits of made-up people, to show to a camera or to give as a picture file.
import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { CARD_HEIGHT, CARD_WIDTH, cardBack, cardFront } from '../src/domain/made-up/card-picture.ts';
import { communeMaker } from '../src/domain/made-up/commune.ts';
import type { MadeUpCard, MadeUpPerson } from '../src/domain/made-up/person.ts';
import { portraitPicture } from '../src/domain/made-up/portrait-picture.ts';
import { DEMONSTRATION } from '../src/registry/demonstration.ts';
import { qrMatrix } from '../test/support/qr-matrix.ts';
import { openSvgRenderer, type SvgRenderer } from '../test/support/render-svg.ts';
import { findChromium } from './find-chromium.ts';

const USAGE = `npm run cards -- [--count N] [--out FOLDER] [--seed S] [--people N]

Draws the two sides of the card and a portrait of the first N adults (6) of the made-up commune that the registry
starts with, into FOLDER (data/made-up-cards). Every card says that it is a specimen. Needs Chromium (CHROME_PATH).`;

type Holder = MadeUpPerson & { card: MadeUpCard };

interface Wish {
  count: number;
  out: string;
  seed: string;
  people: number;
}

// Twice the drawing: a code of 192 units keeps its modules whole on a camera's frame.
const CARD_SIZE = { width: CARD_WIDTH * 2, height: CARD_HEIGHT * 2 };
const PORTRAIT_SIZE = { width: 900, height: 1200 };

function wish(words: string[]): Wish | undefined {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: words,
    options: { count: text, out: text, seed: text, people: text },
  });
  const numbers = [values.count ?? '6', values.people ?? String(DEMONSTRATION.people)];
  if (!numbers.every((number) => /^[1-9]\d{0,5}$/.test(number))) return undefined;
  const [count, people] = numbers.map(Number) as [number, number];
  const out = values.out ?? join(process.env.DATA_DIR ?? 'data', 'made-up-cards');
  return { count, people, out, seed: values.seed ?? DEMONSTRATION.seed };
}

/** Adults with a card: at the day of issue nobody of them was under 14. */
function* holders({ seed, people }: Wish): Generator<Holder> {
  const maker = communeMaker({ seed, people });
  for (let index = 0; index < maker.peopleCount; index += 1) {
    const person = maker.personAt(index);
    const { card, birthDate } = person;
    if (card && Number(card.issuedOn.slice(0, 4)) - Number(birthDate.slice(0, 4)) > 14)
      yield { ...person, card };
  }
}

async function draw(renderer: SvgRenderer, person: Holder, path: (name: string) => string): Promise<void> {
  const qr = await qrMatrix(person.card.qrText);
  const portrait = portraitPicture(person, person.card.issuedOn);
  await writeFile(path('front.png'), await renderer.png(cardFront({ person, qr }), CARD_SIZE));
  await writeFile(path('back.png'), await renderer.png(cardBack({ person, qr }), CARD_SIZE));
  await writeFile(path('portrait.jpg'), await renderer.jpeg(portrait, PORTRAIT_SIZE, 90));
}

async function main(wanted: Wish): Promise<void> {
  const found = findChromium();
  if (!found) throw new Error('no Chromium found to draw with: install it, or set CHROME_PATH');
  process.env.CHROME_PATH = found.path;
  await mkdir(wanted.out, { recursive: true });
  const renderer = await openSvgRenderer();
  try {
    let no = 0;
    for (const person of holders(wanted)) {
      if ((no += 1) > wanted.count) break;
      const name = `${String(no).padStart(2, '0')}-${person.card.kind}`;
      await draw(renderer, person, (side) => join(wanted.out, `${name}-${side}`));
      const phone = person.phone ?? 'no phone';
      console.log(
        `  ${name}  ${person.card.number}  ${person.fullName}, ${phone} ${person.oddities.join(' ')}`.trimEnd(),
      );
    }
    console.log(`drawn into ${relative(process.cwd(), wanted.out) || '.'}`);
  } finally {
    await renderer.close();
  }
}

let wanted: Wish | undefined;
try {
  wanted = wish(process.argv.slice(2));
} catch {
  // An unknown word: parseArgs has no other error.
}
if (wanted) await main(wanted);
else {
  console.error(USAGE);
  process.exitCode = 2;
}
