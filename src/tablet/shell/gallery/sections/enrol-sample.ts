import type { FormStep, FormView, RecordView } from '../../../vault/api.ts';
import type { Values } from '../../../../domain/record.ts';
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
