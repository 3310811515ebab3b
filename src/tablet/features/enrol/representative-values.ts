import type { Source, Sourced, Value, Values } from '../../../domain/record.ts';
import type { FormStep, RecordView } from '../../vault/api.ts';
import type { FormSession, ReadCard } from './form-session.ts';

type Read = Pick<ReadCard, 'card' | 'mrz'>;

const REP = 'representative';
/** What a representative's own record says of the person, by the field that takes it here. */
const TAKEN = {
  fullName: 'applicant/fullName',
  personalNumber: 'applicant/personalNumber',
  birthDate: 'applicant/birthDate',
  sex: 'applicant/sex',
  phone: 'contact/phone',
} as const;
/** Sources that the kind takes for a representative. */
const TAKES: readonly (Source | undefined)[] = ['Q', 'M', 'G', 'T'];
/** From the approval on there is an account of the level that was asked for. */
const WITH_ACCOUNT = ['approved', 'activated'];

/** The representative as their own record on this tablet has them; the record is linked. */
export function fromOwnRecord({ line, values }: RecordView): FormStep {
  const told = Object.entries(TAKEN).map(
    ([field, path]) => [`${REP}/${field}`, taken(values[path])] as const,
  );
  const level = WITH_ACCOUNT.includes(line.status) ? values['request/level'] : undefined;
  return {
    ...Object.fromEntries(told),
    [`${REP}/recordId`]: { v: line.record, s: 'T' },
    [`${REP}/accountLevel`]: level ? { v: level.v, s: 'T' } : null,
  };
}

function onlyOf(step: FormStep, fields: readonly string[]): FormStep {
  const paths = fields.map((field) => `${REP}/${field}`).filter((path) => path in step);
  return Object.fromEntries(paths.map((path) => [path, step[path] ?? null]));
}

function taken(value: Sourced | undefined): Sourced | null {
  return value ? { v: value.v, s: TAKES.includes(value.s) ? value.s! : 'T' } : null;
}

/** The representative as their card says, and as their own record on this tablet does where there is one. */
export async function representativeByCard(session: FormSession, read: Read): Promise<FormStep> {
  const { vault, record } = session;
  const line = await vault.withNumber(read.card.number, record);
  const own = line && (await vault.record(line.record));
  if (!own) return fromCard(read);
  // The card is at hand and goes before the record, but for what only the record has.
  return { ...fromCard(read), ...onlyOf(fromOwnRecord(own), ['phone', 'recordId', 'accountLevel']) };
}

/** The representative as their card says; what only another record could tell is asked again. */
function fromCard({ card, mrz }: Read): FormStep {
  const read = (v: Value): Sourced => ({ v, s: mrz ? 'M' : 'Q' });
  return {
    // A card's lines have the name without its marks: it is typed.
    [`${REP}/fullName`]: mrz ? null : read(card.fullName),
    [`${REP}/personalNumber`]: read(card.number),
    [`${REP}/birthDate`]: read(card.birthDate),
    [`${REP}/sex`]: read(card.sex),
    [`${REP}/recordId`]: null,
    [`${REP}/accountLevel`]: null,
  };
}

/** The child is reached by the representative's phone, unless another was given. Taken over, so without a source. */
export function followingRepresentative(values: Values, before: Values): FormStep {
  const phone = values[`${REP}/phone`];
  const contact = values['contact/phone']?.v;
  const follows = contact === undefined || contact === before[`${REP}/phone`]?.v;
  return phone && follows ? { 'contact/phone': { v: phone.v } } : {};
}
