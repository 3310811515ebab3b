import { Reading } from '../rules/reading.ts';
import { needsRepresentative, LEVEL_2_YEARS } from '../rules/subject.ts';
import { surelyUnder } from '../rules/age.ts';
import type { Values } from '../record.ts';
import type { Status } from '../status.ts';
import type { Required } from './field.ts';
import { eid } from './eid.ts';
import { fieldAt, shapes } from './kind.ts';

/** What decides which questions an application asks; anything may still be open. */
export interface Circumstances {
  readonly level?: string;
  readonly subject?: string;
  readonly cardState?: string;
  readonly nationality?: string;
  readonly birthDate?: string;
  /** Whether the person is abroad: then the record is a draft on the absentee list. */
  readonly abroad?: boolean;
  /** A citizen without a personal number says why. */
  readonly hasNumber?: boolean;
  /** There is a document to add, so consent to it is asked for. */
  readonly hasDocuments?: boolean;
  readonly fingerprints?: string;
  readonly life?: string;
  /** Activation is asked about from the approval on. */
  readonly status?: Status;
  /** Day in Vietnam, `YYYY-MM-DD`. */
  readonly today: string;
}

/** `optional`: applies, and may stay empty. */
export type Need = Required | 'optional';

/** Which sections and fields apply to an application. */
export interface Situation {
  /** A representative acts: age+ under 14, or a ward. */
  readonly rep: boolean;
  /** A card is there, valid or expired. */
  readonly hasCard: boolean;
  /** Level 2 is possible at this age. */
  readonly mayHaveLevel2: boolean;
  /** Sections of which at least one field applies, in the kind's order. */
  readonly sections: readonly string[];
  /** What each field that applies needs, by shape: `documents/#/kind`. */
  readonly needs: ReadonlyMap<string, Need>;
  /** Form pages of which at least one field applies, in order. */
  readonly pages: readonly string[];
}

/** What an application's values say of its situation. */
export function circumstancesOf(values: Values, today: string): Circumstances {
  const record = new Reading(values);
  const texts = {
    level: record.text('request/level'),
    subject: record.text('request/subject'),
    cardState: record.text('card/state'),
    nationality: record.text('applicant/nationality'),
    birthDate: record.text('applicant/birthDate'),
    fingerprints: record.text('biometrics/fingerprints'),
    life: record.text('applicant/life'),
  };
  return {
    ...Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined)),
    abroad: record.isTrue('absence/abroad'),
    hasNumber: !record.isEmpty('applicant/personalNumber'),
    hasDocuments: record.rows('documents').length > 0,
    today,
  };
}

/** The situation of an application: which sections, fields and pages apply, and which of them must be answered. */
export function eidSituation(at: Circumstances): Situation {
  const who = {
    ...(at.subject && { 'request/subject': { v: at.subject } }),
    ...(at.birthDate && { 'applicant/birthDate': { v: at.birthDate } }),
  };
  const basis = {
    at,
    rep: needsRepresentative(new Reading(who), at.today),
    hasCard: at.cardState === 'valid' || at.cardState === 'expired',
  };
  const needs = new Map<string, Need>();
  for (const shape of shapes(eid)) {
    const need = needOf(shape, basis);
    if (need) needs.set(shape, need);
  }
  const applying = [...needs.keys()];
  return {
    rep: basis.rep,
    hasCard: basis.hasCard,
    mayHaveLevel2: !surelyUnder(LEVEL_2_YEARS, at.birthDate, at.today),
    needs,
    sections: [...new Set(applying.map((shape) => shape.split('/', 1)[0]!))],
    pages: eid.pages.filter(({ paths }) => paths.some((path) => needs.has(path))).map(({ id }) => id),
  };
}

/** What a path of the application needs there: undefined where it is not asked. */
export function needAt(situation: Situation, path: string): Need | undefined {
  const shape = fieldAt(eid, path)?.shape;
  return shape === undefined ? undefined : situation.needs.get(shape);
}

interface Basis {
  readonly at: Circumstances;
  readonly rep: boolean;
  readonly hasCard: boolean;
}

/** Fields that only some records have, by shape or by section: what they need there, or undefined. */
const CONDITIONAL: Readonly<Record<string, (basis: Basis) => Need | undefined>> = {
  'applicant/personalNumber': ({ at }) =>
    at.nationality === 'VN' && at.cardState !== 'none' ? 'submit' : 'optional',
  'applicant/deathDate': ({ at }) => (at.life === 'dead' ? 'submit' : undefined),
  'card/kind': ofCard,
  'card/number': ofCard,
  'card/issuedOn': ofCard,
  'card/expiresOn': ofCard,
  'card/read/fullName': readFromCard,
  'card/read/birthDate': readFromCard,
  'card/read/sex': readFromCard,
  'card/read/number': readFromCard,
  'card/appliedTogether': ({ at }) => (at.cardState === 'none' ? 'submit' : undefined),
  'card/noNumberReason': ({ at }) =>
    at.nationality === 'VN' && at.hasNumber === false ? 'submit' : undefined,
  // A representative's phone is used, so there is no SIM of the applicant's to ask about.
  'contact/ownSim': ({ rep }) => (rep ? undefined : 'submit'),
  representative: ({ rep }) => (rep ? 'submit' : undefined),
  'representative/birthDate': ({ rep }) => (rep ? 'optional' : undefined),
  'representative/sex': ({ rep }) => (rep ? 'optional' : undefined),
  'representative/recordId': ({ rep }) => (rep ? 'optional' : undefined),
  // Known from the representative's own record, or to the registry: nobody has to say it by heart.
  'representative/accountLevel': ({ rep }) => (rep ? 'optional' : undefined),
  'consent/integrate': ({ at }) => (at.hasDocuments ? 'submit' : undefined),
  'biometrics/fingerprints': ({ at }) => (at.level === '1' ? undefined : 'submit'),
  'biometrics/reason': ({ at }) => (at.fingerprints === 'waived' && at.level !== '1' ? 'submit' : undefined),
  'biometrics/reference': ({ at }) =>
    at.fingerprints === 'taken-at-station' && at.level !== '1' ? 'optional' : undefined,
  'absence/country': ({ at }) => (at.abroad ? 'optional' : undefined),
  'absence/returnOn': ({ at }) => (at.abroad ? 'optional' : undefined),
};

function ofCard({ hasCard }: Basis): Need | undefined {
  return hasCard ? 'submit' : undefined;
}

function readFromCard({ hasCard }: Basis): Need | undefined {
  return hasCard ? 'optional' : undefined;
}

/** Of someone abroad only this much is asked, and none of it must be there: the record waits as a draft. */
const ABROAD_SECTIONS = ['request', 'applicant', 'contact', 'absence', 'kept'];
const AFTER_APPROVAL: readonly (Status | undefined)[] = ['approved', 'activated'];

function needOf(shape: string, basis: Basis): Need | undefined {
  const section = shape.split('/', 1)[0]!;
  const need = usualNeed(shape, section, basis);
  if (section === 'activation' && !AFTER_APPROVAL.includes(basis.at.status)) return undefined;
  if (!basis.at.abroad || need === undefined || need === 'always') return need;
  return ABROAD_SECTIONS.includes(section) ? 'optional' : undefined;
}

function usualNeed(shape: string, section: string, basis: Basis): Need | undefined {
  const conditional = CONDITIONAL[shape] ?? CONDITIONAL[section];
  return conditional ? conditional(basis) : (fieldAt(eid, shape)!.field.required ?? 'optional');
}
