import { eidPages } from '../../../domain/kinds/eid-pages.ts';
import { rowIds, valueAt } from '../../../domain/kinds/kind.ts';
import type { Values } from '../../../domain/record.ts';

export const STEP_IDS = [
  'scan',
  'confirm',
  'identity',
  'card',
  'contact',
  'portrait',
  'sides',
  'notice',
  'fingerprints',
  'check',
  'sign',
  'done',
] as const;
export type StepId = (typeof STEP_IDS)[number];

interface Step {
  /** What is asked there; a path that ends in `/` stands for all below it. */
  readonly paths: readonly string[];
  /** Whether this record's way leads there. */
  readonly applies: (values: Values) => boolean;
  /** Whether everything that is asked there has an answer. */
  readonly complete: (values: Values) => boolean;
}

export type CardSide = 'card-front' | 'card-back';
const SIDES: readonly CardSide[] = ['card-front', 'card-back'];

const onPage = (id: string): readonly string[] => eidPages.find((page) => page.id === id)?.paths ?? [];
const IDENTITY = onPage('identity');
const CARD = onPage('card');
const CONTACT = ['contact/phone', 'contact/ownSim', 'contact/noSmartphone'];

const always = (): boolean => true;
const filled = (values: Values, path: string): boolean =>
  ![undefined, ''].includes(valueAt(values, path) as '');
const allFilled = (values: Values, paths: readonly string[]): boolean =>
  paths.every((path) => filled(values, path));

/** Whether a card was read and confirmed. */
export const wasScanned = (values: Values): boolean => filled(values, 'card/read/number');
const identityComplete = (values: Values): boolean => allFilled(values, IDENTITY);
const cardComplete = (values: Values): boolean => hasNoCard(values) || allFilled(values, CARD);

export const hasNoCard = (values: Values): boolean => valueAt(values, 'card/state') === 'none';
export const hasPicture = (values: Values, kind: string): boolean =>
  rowIds(values, 'pictures').some((row) => valueAt(values, `pictures/${row}/kind`) === kind);
/** Sides of the card that have no picture yet, in the order in which they are taken. */
export const missingSides = (values: Values): CardSide[] => SIDES.filter((side) => !hasPicture(values, side));

/**
 * The whole way of a new application, in order. What a card tells is asked only where the card did not tell it.
 * Documents are not among the steps: this version of the kind has none to add, and what a database holds is not
 * asked for.
 */
const STEPS: Readonly<Record<StepId, Step>> = {
  scan: {
    paths: ['card/read/'],
    applies: always,
    complete: (values) => filled(values, 'applicant/personalNumber'),
  },
  confirm: { paths: [], applies: wasScanned, complete: wasScanned },
  identity: {
    paths: [...IDENTITY, 'applicant/', 'request/', 'absence/'],
    applies: (values) => !wasScanned(values) || !identityComplete(values),
    complete: identityComplete,
  },
  card: {
    paths: [...CARD, 'card/'],
    applies: (values) => !wasScanned(values) || !cardComplete(values),
    complete: cardComplete,
  },
  contact: {
    paths: [...CONTACT, 'contact/', 'representative/'],
    applies: always,
    complete: (values) => allFilled(values, CONTACT),
  },
  portrait: {
    paths: ['portrait/'],
    applies: always,
    complete: (values) => hasPicture(values, 'portrait') || filled(values, 'portrait/noPortraitReason'),
  },
  sides: {
    paths: ['pictures/'],
    applies: (values) => !hasNoCard(values),
    complete: (values) => missingSides(values).length === 0,
  },
  notice: {
    paths: ['consent/'],
    applies: always,
    complete: (values) => valueAt(values, 'consent/noticeShown') === true,
  },
  fingerprints: {
    paths: ['biometrics/'],
    applies: (values) => valueAt(values, 'request/level') !== '1',
    complete: (values) => filled(values, 'biometrics/fingerprints'),
  },
  check: { paths: [], applies: always, complete: always },
  sign: {
    paths: ['signature/'],
    applies: always,
    complete: (values) =>
      filled(values, 'signature/mark') || valueAt(values, 'signature/cannotSign') === true,
  },
  done: { paths: [], applies: always, complete: always },
};

export function isStep(text: string): text is StepId {
  return (STEP_IDS as readonly string[]).includes(text);
}

/** The step that comes next on this record's way; `done` after the last. */
export function stepAfter(step: StepId, values: Values): StepId {
  const later = STEP_IDS.slice(STEP_IDS.indexOf(step) + 1);
  return later.find((id) => STEPS[id].applies(values)) ?? 'done';
}

/** The step before, or null at the first. */
export function stepBefore(step: StepId, values: Values): StepId | null {
  const earlier = STEP_IDS.slice(0, STEP_IDS.indexOf(step));
  return earlier.findLast((id) => STEPS[id].applies(values)) ?? null;
}

/** The first step of this record's way that still asks something. */
export function firstOpenStep(values: Values): StepId {
  const open = STEP_IDS.find((id) => STEPS[id].applies(values) && !STEPS[id].complete(values));
  return open ?? 'check';
}

/**
 * Where an interrupted form goes on: the page last shown, if it can still be shown. Nobody signs what was not checked
 * just before.
 */
export function resumeStep(page: string | undefined, values: Values): StepId {
  if (page === undefined || !isStep(page) || page === 'done') return firstOpenStep(values);
  if (page === 'sign') return 'check';
  return page === 'confirm' && !wasScanned(values) ? 'scan' : page;
}

/** Where a path is asked; what no step asks for is looked at where all answers are checked. */
export function stepOf(path: string): StepId {
  const asks = (id: StepId): boolean =>
    STEPS[id].paths.some((asked) => asked === path || (asked.endsWith('/') && path.startsWith(asked)));
  return STEP_IDS.find(asks) ?? 'check';
}

/** What comes before the first question is one part of the way, whether scanned or typed: its length stays the same. */
const BEGINNING: readonly StepId[] = ['confirm', 'identity', 'card'];

/** How far along its way a record is at a step. */
export function placeOf(step: StepId, values: Values): { at: number; of: number } {
  const way = STEP_IDS.filter(
    (id) => id !== 'done' && !BEGINNING.includes(id) && (id === step || STEPS[id].applies(values)),
  );
  return { at: BEGINNING.includes(step) ? 1 : way.indexOf(step) + 1, of: way.length };
}
