import { type SeededRandom, seededRandom } from '../../lib/seeded-random.ts';
import { ageOn } from './calendar-days.ts';
import type { MadeUpPerson, MadeUpSex } from './person.ts';
import { specimenMark } from './svg.ts';

export type PortraitPerson = Pick<MadeUpPerson, 'index' | 'fullName' | 'birthDate' | 'sex'>;

const PORTRAIT_WIDTH = 600;
const PORTRAIT_HEIGHT = 800;

interface Face {
  skin: string;
  hair: string;
  shirt: string;
  age: number;
  sex: MadeUpSex;
  /** Half the width and height of the head. */
  halfWidth: number;
  halfHeight: number;
  eyeGap: number;
  glasses: boolean;
}

const SKINS = ['#f3d3b3', '#eac29b', '#ddaf86', '#cf9c72', '#b98560'];
const SHIRTS = ['#ffffff', '#dbe7f3', '#2f4b6e', '#7d3c4a', '#41614a', '#d9c9a3'];

/**
 * A drawn face on a plain ground, 3 by 4, the same for the same person; nobody's likeness. `today` is 'YYYY-MM-DD' and
 * decides the age that is drawn.
 */
export function portraitPicture(person: PortraitPerson, today: string): string {
  const random = seededRandom(`portrait/${person.index}/${person.fullName}/${person.birthDate}`);
  const face = drawFace(random, person.sex, ageOn(person.birthDate, today));
  const parts = [
    `<rect width="${PORTRAIT_WIDTH}" height="${PORTRAIT_HEIGHT}" fill="#e9eef2"/>`,
    backHair(face),
    shoulders(face),
    head(face),
    features(face),
    frontHair(face),
    face.glasses ? glasses(face) : '',
    specimenMark(PORTRAIT_WIDTH, PORTRAIT_HEIGHT),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${PORTRAIT_WIDTH} ${PORTRAIT_HEIGHT}">${parts.join('')}</svg>`;
}

function drawFace(random: SeededRandom, sex: MadeUpSex, age: number): Face {
  const childish = Math.max(0, 16 - age) / 16;
  return {
    skin: random.pick(SKINS),
    hair: hairColour(random, age),
    shirt: random.pick(SHIRTS),
    age,
    sex,
    halfWidth: 128 + random.int(22) + 12 * childish,
    halfHeight: 172 + random.int(24) - 24 * childish,
    eyeGap: 52 + random.int(14),
    glasses: random.chance(age > 45 ? 0.4 : age > 12 ? 0.2 : 0.03),
  };
}

function hairColour(random: SeededRandom, age: number): string {
  if (age > 70) return random.pick(['#d9d9d6', '#bdbdb9']);
  if (age > 52) return random.pick(['#8b8986', '#4d4a48', '#2a2624']);
  return random.pick(['#15110f', '#221a16', '#2d211b']);
}

function backHair({ sex, hair, halfWidth, halfHeight, age }: Face): string {
  if (sex === 'nam') return '';
  const length = age < 60 ? 560 : 440;
  return `<rect x="${300 - halfWidth - 26}" y="${360 - halfHeight - 20}" width="${2 * halfWidth + 52}" height="${length - 340 + halfHeight}" rx="120" fill="${hair}"/>`;
}

function shoulders({ shirt, skin }: Face): string {
  return (
    `<rect x="245" y="480" width="110" height="130" fill="${skin}"/>` +
    `<path d="M60 800C70 640 180 590 250 580L300 640L350 580C420 590 530 640 540 800Z" fill="${shirt}" stroke="#5a6670" stroke-width="3"/>`
  );
}

function head({ skin, halfWidth, halfHeight }: Face): string {
  const ear = (x: number) => `<ellipse cx="${x}" cy="375" rx="20" ry="36" fill="${skin}"/>`;
  return (
    ear(300 - halfWidth) +
    ear(300 + halfWidth) +
    `<ellipse cx="300" cy="360" rx="${halfWidth}" ry="${halfHeight}" fill="${skin}"/>`
  );
}

function features({ eyeGap, hair, age, halfHeight }: Face): string {
  const eye = (x: number) =>
    `<ellipse cx="${x}" cy="352" rx="22" ry="11" fill="#fff"/><circle cx="${x}" cy="352" r="10" fill="#2a1a12"/>` +
    `<path d="M${x - 28} 322q28 -16 56 0" stroke="${hair}" stroke-width="8" fill="none"/>`;
  const mouthY = 360 + halfHeight * 0.52;
  const lines =
    age > 55
      ? `<path d="M210 300q90 -18 180 0M218 278q82 -14 164 0" stroke="#8a5f45" stroke-opacity=".45" stroke-width="4" fill="none"/>`
      : '';
  return (
    eye(300 - eyeGap) +
    eye(300 + eyeGap) +
    `<path d="M300 362l-14 46q14 10 30 0" stroke="#8a5f45" stroke-width="5" fill="none"/>` +
    `<path d="M258 ${mouthY}q42 22 84 0" stroke="#9c4a44" stroke-width="9" fill="none" stroke-linecap="round"/>` +
    lines
  );
}

function frontHair({ hair, halfWidth, halfHeight, sex }: Face): string {
  // A cubic curve rises to three quarters of the way to its control points: they must lie above the crown.
  const crown = 360 - halfHeight - 26;
  const top = Math.round((crown - 350 / 4) / 0.75);
  const [left, right] = [300 - halfWidth - 14, 300 + halfWidth + 14];
  const fringe = sex === 'nam' ? 265 : 285;
  return `<path d="M${left} 350C${left - 4} ${top} ${right + 4} ${top} ${right} 350C${right - 20} ${fringe} 360 ${fringe - 20} 300 ${fringe - 16}C240 ${fringe - 20} ${left + 20} ${fringe} ${left} 350Z" fill="${hair}"/>`;
}

function glasses({ eyeGap }: Face): string {
  const rim = (x: number) => `<circle cx="${x}" cy="352" r="42" fill="none" stroke="#333" stroke-width="6"/>`;
  return (
    rim(300 - eyeGap) +
    rim(300 + eyeGap) +
    `<path d="M${300 - eyeGap + 42} 352H${300 + eyeGap - 42}" stroke="#333" stroke-width="6"/>`
  );
}
