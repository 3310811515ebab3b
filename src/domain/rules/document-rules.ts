import { listRows } from '../catalogues/lists.ts';
import type { Reading } from './reading.ts';
import type { Hit } from './rule.ts';
import { hitIfText, type SectionRule } from './section-rule.ts';

const INSURANCE = /^(?:[A-Z]{2}[1-5]\d{12}|\d{10}|\d{12})$/;
const LICENCE = /^\d{12}$/;
const PLATE = /^\d{2}[A-ZĐ]{1,2}\d{4,6}$/;
const BETWEEN_PLATE_PARTS = /[\s.-]/g;

const badInsurance: SectionRule = {
  id: 'EID-024',
  since: 2,
  severity: 'B',
  quality: 'D',
  vi: 'BHYT sai',
  en: 'Bad insurance no.',
  check: (record) =>
    eachOf(record, 'bhyt', (card) => hitIfText(card, 'number', (number) => !INSURANCE.test(number))),
};

const badLicence: SectionRule = {
  id: 'EID-025',
  since: 2,
  severity: 'B',
  quality: 'D',
  vi: 'GPLX sai',
  en: 'Bad licence',
  check: (record) =>
    eachOf(record, 'licence', (licence) => [
      ...hitIfText(licence, 'number', (number) => !LICENCE.test(number)),
      ...hitIfText(
        licence,
        'class',
        (text) => !listRows('licence-classes').some(({ code }) => code === text),
      ),
    ]),
};

const badPlate: SectionRule = {
  id: 'EID-026',
  since: 2,
  severity: 'B',
  quality: 'D',
  vi: 'Biển số sai',
  en: 'Bad plate',
  check: (record) =>
    eachOf(record, 'vehicle', (vehicle) =>
      hitIfText(vehicle, 'number', (plate) => !PLATE.test(plateKey(plate))),
    ),
};

/** A plate as it is kept, without punctuation: `59-N3 123.4` gives `59N31234`. */
function plateKey(plate: string): string {
  return plate.normalize('NFC').toUpperCase().replace(BETWEEN_PLATE_PARTS, '');
}

function eachOf(record: Reading, kind: string, judge: (document: Reading) => readonly Hit[]): Hit[] {
  return record
    .rows('documents')
    .filter((document) => document.text('kind') === kind)
    .flatMap(judge);
}

/** Documents to be added to the account: EID-024 to EID-026. */
export const documentRules: readonly SectionRule[] = [badInsurance, badLicence, badPlate];
