import type { FormStep, FormView, RecordView } from '../../../vault/api.ts';
import type { Sourced, Values } from '../../../../domain/record.ts';
import type { Card } from '../../../../domain/card-qr.ts';
import { cardToForm } from '../../../features/enrol/card-to-form.ts';
import { FormSession, type FormVault } from '../../../features/enrol/form-session.ts';
import { people } from '../samples.ts';
import { lines } from '../screen-samples.ts';

const RECORD = '01932f00-0000-7000-8000-00000000c001';
const TODAY = '2026-11-22';

const card: Card = {
  number: '001199000001',
  fullName: people.applicant,
  birthDate: '1999-02-15',
  sex: 'nu',
  address: 'Số 1 Phố Thử, Phúc Xá, Ba Đình, Hà Nội',
  issuedOn: '2022-06-20',
  layout: 'cccd',
};
const place = { written: card.address, oldCode: '00001', version: '2025-07-01' };

const request: FormStep = {
  'request/level': { v: '2', s: 'T' },
  'request/subject': { v: 'adult', s: 'T' },
  'applicant/nationality': { v: 'VN', s: 'T' },
};
const answered: FormStep = {
  ...request,
  ...cardToForm({ card, address: place, today: TODAY }, {}),
  'contact/phone': { v: '0912345678', s: 'T' },
  'contact/ownSim': { v: true, s: 'T' },
  'contact/noSmartphone': { v: false, s: 'T' },
  'biometrics/fingerprints': { v: 'later', s: 'T' },
  'consent/noticeShown': { v: true, s: 'T' },
};

const valuesOf = (step: FormStep): Values =>
  Object.fromEntries(Object.entries(step).flatMap(([path, value]) => (value ? [[path, value]] : [])));

const viewOf = (values: Values, more: Partial<FormView> = {}): FormView => ({
  record: RECORD,
  kind: 'eid',
  status: 'draft',
  values,
  findings: [],
  pictures: [],
  restored: false,
  ...more,
});

const saved: RecordView = {
  line: {
    record: RECORD,
    name: card.fullName,
    birthYear: '1999',
    last3: '001',
    status: 'submitted',
    sync: 'on-tablet',
    open: false,
    at: Date.UTC(2026, 10, 22, 3),
    dueOn: '2026-11-25',
  },
  values: valuesOf(answered),
  pictures: [],
  editable: false,
};

/** A vault that only remembers: gallery pages are looked at, not worked with. */
export function sampleVault(): FormVault {
  let view = viewOf(valuesOf(request));
  return {
    openForm: async () => view,
    write: async (_, step) => (view = { ...view, values: valuesOf({ ...view.values, ...step }) }),
    turnPage: async () => {},
    takePicture: async () => view,
    dropPicture: async () => view,
    picture: async () => null,
    save: async () => ({ ok: true }),
    discard: async () => {},
    record: async () => saved,
    withNumber: async () => null,
    withPhone: async () => [],
    list: async () => ({ lines: lines().slice(0, 2), total: 2 }),
  };
}

function sessionWith(view: FormView): FormSession {
  const session = new FormSession(sampleVault());
  session.view = view;
  return session;
}

export const emptySession = (): FormSession => sessionWith(viewOf(valuesOf(request)));

/** A card that was read and is not confirmed yet. */
export function scannedSession(): FormSession {
  const session = emptySession();
  session.scanned = { card };
  return session;
}

const typed = (v: string | boolean): Sourced => ({ v, s: 'T' });
const row = (n: number): string => `01932f00-0000-7000-8000-00000000d00${n}`;

/** Other things answered, or answered otherwise, than for the adult with a card. */
export const sessionAnswering = (step: FormStep, more: Partial<FormView> = {}): FormSession =>
  sessionWith(viewOf(valuesOf({ ...answered, ...step }), more));

/** Somebody else's card was read for a form that is the applicant's. */
export function strangerSession(): FormSession {
  const session = answeredSession();
  const other = { ...card, number: '001082000002', fullName: people.other, birthDate: '1982-04-03' };
  session.scanned = { card: { ...other, sex: 'nam' } };
  return session;
}

export const childAnswers: FormStep = {
  'request/subject': { v: 'child' },
  'applicant/birthDate': { v: '2015-05-20', s: 'Q' },
};
export const representativeAnswers: FormStep = {
  'representative/fullName': { v: people.tall, s: 'Q' },
  'representative/personalNumber': { v: '001190000003', s: 'Q' },
  'representative/birthDate': { v: '1990-03-08', s: 'Q' },
  'representative/sex': { v: 'nu', s: 'Q' },
  'representative/recordId': typed(row(1)),
  'representative/phone': typed('0912345678'),
};
export const documentAnswers: FormStep = {
  [`documents/${row(2)}/kind`]: typed('licence'),
  [`documents/${row(2)}/number`]: typed('790123456789'),
  [`documents/${row(2)}/class`]: typed('B'),
};
export const numberAnswers: FormStep = {
  [`applicant/otherNumbers/${row(3)}/number`]: typed('001199000777'),
  [`applicant/otherNumbers/${row(3)}/state`]: typed('unknown'),
};
export const noCardAnswers: FormStep = {
  ...Object.fromEntries(
    Object.keys(answered)
      .filter((path) => path.startsWith('card/'))
      .map((path) => [path, null]),
  ),
  'card/state': typed('none'),
  'applicant/personalNumber': null,
};

/** Half a form that came back: a date without its year's last digits, a name in small letters. */
export const typedSession = (): FormSession =>
  sessionWith(
    viewOf(
      valuesOf({
        ...request,
        'card/state': { v: 'valid', s: 'T' },
        'applicant/fullName': { v: 'nguyễn thị quỳnh huệ', s: 'T' },
        'applicant/personalNumber': { v: '001199000', s: 'T' },
        'applicant/birthDate': { v: '5/2/19', s: 'T' },
      }),
      { restored: true },
    ),
  );

/** Everything answered but the signature, with one warning. */
export const answeredSession = (): FormSession =>
  sessionWith(
    viewOf(valuesOf(answered), {
      findings: [{ rule: 'EID-034', severity: 'W', quality: 'U', path: 'biometrics/fingerprints' }],
    }),
  );
