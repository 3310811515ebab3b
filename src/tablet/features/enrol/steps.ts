import { eidPages } from '../../../domain/kinds/eid-pages.ts';
import {
  circumstancesOf,
  eidSituation,
  needAt,
  type Situation,
} from '../../../domain/kinds/eid-situation.ts';
import { rowIds, valueAt } from '../../../domain/kinds/kind.ts';
import type { Values } from '../../../domain/record.ts';
import { textAt } from './text-at.ts';

export const STEP_IDS = [
  'request',
  'scan',
  'confirm',
  'numbers',
  'identity',
  'card',
  'representative',
  'contact',
  'portrait',
  'sides',
  'documents',
  'notice',
  'fingerprints',
  'check',
  'sign',
  'done',
] as const;
export type StepId = (typeof STEP_IDS)[number];
/** Where a step asks the page to go. `new`: the next person; `home`: leave the form. */
export type StepWish = StepId | 'next' | 'back' | 'aside' | 'new' | 'home';

/** A record on its way: what it says, and what its situation asks. */
interface Way {
  readonly values: Values;
  readonly situation: Situation;
}

interface Step {
  /** What is asked there; a path that ends in `/` stands for all below it. */
  readonly paths: readonly string[];
  /** Whether this record's way leads there. */
  readonly applies: (way: Way) => boolean;
  /** Whether everything that must be asked there has an answer. */
  readonly complete: (way: Way) => boolean;
}

export type CardSide = 'card-front' | 'card-back';
const SIDES: readonly CardSide[] = ['card-front', 'card-back'];

const onPage = (id: string): readonly string[] => eidPages.find((page) => page.id === id)?.paths ?? [];
const IDENTITY = [...onPage('identity'), ...onPage('no-card')];
const CARD = onPage('card');
const CONTACT = onPage('contact');
const REPRESENTATIVE = onPage('representative');
/** Of the representative's account nothing may be known on the spot: it is checked later. */
const TO_BE_CHECKED = 'representative/accountLevel';

const always = (): boolean => true;
const filled = (values: Values, path: string): boolean =>
  ![undefined, ''].includes(valueAt(values, path) as '');

/** Whether all that must be answered of these has an answer. */
function answered({ values, situation }: Way, paths: readonly string[]): boolean {
  return paths.every((path) => {
    const need = needAt(situation, path);
    return need === undefined || need === 'optional' || filled(values, path);
  });
}
const asked = ({ situation }: Way, section: string): boolean => situation.sections.includes(section);

/** Whether a card was read and confirmed. */
export const wasScanned = (values: Values): boolean => filled(values, 'card/read/number');
export const hasNoCard = (values: Values): boolean => valueAt(values, 'card/state') === 'none';
export const isAbroad = (values: Values): boolean => valueAt(values, 'absence/abroad') === true;
export const isForeigner = (values: Values): boolean => valueAt(values, 'request/subject') === 'foreigner';
export const hasPicture = (values: Values, kind: string): boolean =>
  rowIds(values, 'pictures').some((row) => valueAt(values, `pictures/${row}/kind`) === kind);
/** Sides of the card that have no picture yet, in the order in which they are taken. */
export const missingSides = (values: Values): CardSide[] => SIDES.filter((side) => !hasPicture(values, side));

const identityComplete = (way: Way): boolean => answered(way, IDENTITY);
const cardComplete = (way: Way): boolean => answered(way, CARD);

/**
 * The whole way of an application, in order. Which steps it has follows from the record's situation: nobody chooses a
 * way, and what a card tells is asked only where the card did not tell it.
 */
const STEPS: Readonly<Record<StepId, Step>> = {
  request: {
    paths: ['request/subject', 'applicant/nationality', 'absence/'],
    applies: ({ values }) =>
      isAbroad(values) || ['ward', 'foreigner'].includes(textAt(values, 'request/subject')),
    complete: (way) => answered(way, ['request/subject', 'applicant/nationality']),
  },
  scan: {
    paths: ['card/read/'],
    // A residence card has no such code, and of someone abroad the card is not here.
    applies: ({ values }) => !isForeigner(values) && !isAbroad(values),
    // Whoever was typed has been looked for with the camera, or was known not to have what it reads.
    complete: ({ values }) =>
      hasNoCard(values) ||
      ['applicant/personalNumber', 'applicant/fullName'].some((path) => filled(values, path)),
  },
  confirm: {
    paths: [],
    applies: ({ values }) => wasScanned(values),
    complete: ({ values }) => wasScanned(values),
  },
  // Asked where the answers are checked, of the few who have any.
  numbers: { paths: ['applicant/otherNumbers/'], applies: () => false, complete: always },
  identity: {
    paths: [...IDENTITY, 'applicant/', 'request/siteId', 'request/rosterRow', 'request/capturedOn'],
    applies: (way) => !wasScanned(way.values) || !identityComplete(way),
    complete: identityComplete,
  },
  card: {
    paths: [...CARD, 'card/'],
    applies: (way) =>
      !hasNoCard(way.values) && !isAbroad(way.values) && (!wasScanned(way.values) || !cardComplete(way)),
    complete: cardComplete,
  },
  representative: {
    paths: ['representative/'],
    applies: (way) => asked(way, 'representative'),
    complete: (way) =>
      answered(
        way,
        REPRESENTATIVE.filter((path) => path !== TO_BE_CHECKED),
      ),
  },
  contact: {
    paths: ['contact/'],
    applies: (way) => asked(way, 'contact'),
    complete: (way) => answered(way, CONTACT),
  },
  portrait: {
    paths: ['portrait/'],
    applies: (way) => asked(way, 'portrait'),
    complete: ({ values }) => hasPicture(values, 'portrait') || filled(values, 'portrait/noPortraitReason'),
  },
  sides: {
    paths: ['pictures/'],
    applies: (way) => !hasNoCard(way.values) && asked(way, 'pictures'),
    complete: ({ values }) => missingSides(values).length === 0,
  },
  documents: { paths: ['documents/'], applies: (way) => asked(way, 'documents'), complete: always },
  notice: {
    paths: ['consent/'],
    applies: (way) => asked(way, 'consent'),
    complete: (way) => valueAt(way.values, 'consent/noticeShown') === true && answered(way, onPage('notice')),
  },
  fingerprints: {
    paths: ['biometrics/'],
    applies: ({ situation }) => situation.needs.has('biometrics/fingerprints'),
    complete: (way) => answered(way, onPage('fingerprints')),
  },
  check: { paths: [], applies: always, complete: always },
  sign: {
    paths: ['signature/'],
    applies: (way) => asked(way, 'signature'),
    complete: ({ values }) =>
      filled(values, 'signature/mark') || valueAt(values, 'signature/cannotSign') === true,
  },
  done: { paths: [], applies: always, complete: always },
};

export function isStep(text: string): text is StepId {
  return (STEP_IDS as readonly string[]).includes(text);
}

function wayOf(values: Values, today: string): Way {
  return { values, situation: eidSituation(circumstancesOf(values, today)) };
}

/** The step that comes next on this record's way; `done` after the last. */
export function stepAfter(step: StepId, values: Values, today: string): StepId {
  const way = wayOf(values, today);
  const later = STEP_IDS.slice(STEP_IDS.indexOf(step) + 1);
  return later.find((id) => STEPS[id].applies(way)) ?? 'done';
}

/** The step before, or null at the first. */
export function stepBefore(step: StepId, values: Values, today: string): StepId | null {
  const way = wayOf(values, today);
  const earlier = STEP_IDS.slice(0, STEP_IDS.indexOf(step));
  return earlier.findLast((id) => STEPS[id].applies(way)) ?? null;
}

/** The first step of this record's way that still asks something. */
export function firstOpenStep(values: Values, today: string): StepId {
  const way = wayOf(values, today);
  const open = STEP_IDS.find((id) => STEPS[id].applies(way) && !STEPS[id].complete(way));
  return open ?? 'check';
}

/**
 * Where an interrupted form goes on: the page last shown, if it can still be shown. Nobody signs what was not checked
 * just before.
 */
export function resumeStep(page: string | undefined, values: Values, today: string): StepId {
  if (page === undefined || !isStep(page) || page === 'done') return firstOpenStep(values, today);
  if (page === 'sign') return 'check';
  return page === 'confirm' && !wasScanned(values) ? 'scan' : page;
}

/** Where a path is asked; what no step asks for is looked at where all answers are checked. */
export function stepOf(path: string): StepId {
  const asks = (id: StepId): boolean =>
    STEPS[id].paths.some((one) => one === path || (one.endsWith('/') && path.startsWith(one)));
  return STEP_IDS.find(asks) ?? 'check';
}

/** What comes before the first question is one part of the way, whether scanned or typed: its length stays the same. */
const BEGINNING: readonly StepId[] = ['request', 'scan', 'confirm', 'identity', 'numbers', 'card'];

/** How far along its way a record is at a step. */
export function placeOf(step: StepId, values: Values, today: string): { at: number; of: number } {
  const way = wayOf(values, today);
  const after = STEP_IDS.filter(
    (id) => id !== 'done' && !BEGINNING.includes(id) && (id === step || STEPS[id].applies(way)),
  );
  return { at: BEGINNING.includes(step) ? 1 : after.indexOf(step) + 2, of: after.length + 1 };
}
