import type { MadeUpPerson } from '../../src/domain/made-up/person.ts';
import type { Sourced, Value, Values } from '../../src/domain/record.ts';

/** An adult's application as an officer would have it after the card was read: complete but for pictures. */
export function personValues(person: MadeUpPerson, site: string, day: string): Values {
  const card = person.card;
  if (!card) throw new RangeError('this person has no card');
  const place = (written: string): Value => ({ written, version: 'made-up' });
  const read: Record<string, Value> = {
    'applicant/fullName': person.fullName,
    'applicant/birthDate': person.birthDate,
    'applicant/sex': person.sex,
    'applicant/personalNumber': person.personalNumber,
    'applicant/permanentAddress': place(person.permanentAddress.written),
    'applicant/presentAddress': place(person.permanentAddress.written),
    'card/kind': card.kind,
    'card/number': card.number,
    'card/issuedOn': card.issuedOn,
    'card/expiresOn': card.expiresOn,
    'card/read/fullName': person.fullName,
    'card/read/birthDate': person.birthDate,
    'card/read/sex': person.sex,
    'card/read/number': person.personalNumber,
  };
  const typed: Record<string, Value> = {
    'request/level': '2',
    'request/subject': 'adult',
    'request/siteId': site,
    'request/capturedOn': day,
    'applicant/nationality': 'VN',
    'card/state': 'valid',
    'contact/phone': person.phone ?? '0912000000',
    'contact/ownSim': true,
    'contact/noSmartphone': !person.hasSmartphone,
    'portrait/noPortraitReason': 'camera',
    'biometrics/fingerprints': 'later',
    'signature/mark': { strokes: [[100, 200, 300, 180, 520, 240, 700, 120]] },
    'consent/noticeShown': true,
    'consent/noticeVersion': '1',
  };
  const sourced = (values: Record<string, Value>, s: Sourced['s']) =>
    Object.entries(values).map(([path, v]): [string, Sourced] => [path, { v, ...(s && { s }) }]);
  return Object.fromEntries([...sourced(read, 'Q'), ...sourced(typed, 'T')]);
}
