import { listRows, isListName } from '../../../domain/catalogues/lists.ts';
import { nationality } from '../../../domain/catalogues/nationalities.ts';
import { eid } from '../../../domain/kinds/eid.ts';
import { fieldAt } from '../../../domain/kinds/kind.ts';
import { groupPersonalNumber, readPersonalNumber } from '../../../domain/personal-number.ts';
import { groupPhone } from '../../../domain/phone.ts';
import type { Value } from '../../../domain/record.ts';
import { formatPartialDate } from '../../../domain/typed-date.ts';
import { currentLanguage, say } from '../../shell/language.ts';
import { placeOfValue } from './same-place.ts';

/** A value as a person reads it; empty for none. */
export function valueText(path: string, value: Value | undefined): string {
  if (value === undefined) return '';
  const field = fieldAt(eid, path)?.field;
  const place = placeOfValue(value);
  if (place) return place.written;
  if (typeof value === 'boolean') return value ? say().generic.yes : say().generic.no;
  if (typeof value !== 'string') return '';
  return (
    written(field?.type, value) ??
    field?.choices?.[value]?.[currentLanguage()] ??
    ofCatalogue(field?.catalogue, value)
  );
}

/** A code's words; a text that is no code of its catalogue as it stands. */
function ofCatalogue(catalogue: string | undefined, code: string): string {
  const language = currentLanguage();
  if (catalogue === 'nationalities') return nationality(code)?.[language] ?? code;
  if (catalogue === undefined || !isListName(catalogue)) return code;
  return listRows(catalogue).find((row) => row.code === code)?.[language] ?? code;
}

function written(type: string | undefined, value: string): string | undefined {
  switch (type) {
    case 'pdate':
    case 'date':
      return formatPartialDate(value);
    case 'expiry':
      return value === 'none' ? say().enrol.card.noExpiry : formatPartialDate(value);
    case 'personalNumber':
      return groupPersonalNumber(value);
    case 'phone':
      return groupPhone(value);
    case 'digits':
    case 'text':
      // A card's number is a personal number too; any other text is given back as it is.
      return groupPersonalNumber(value);
    default:
      return undefined;
  }
}

/** What a personal number says of its holder, to compare with the person: "Nam, 1999, Hà Nội". */
export function decodedNumber(number: string): string {
  const reading = readPersonalNumber(number);
  if (!reading.ok) return '';
  const { sex, birthYear, origin } = reading.value;
  const from = origin.kind === 'province' ? origin.name : '';
  return [valueText('applicant/sex', sex), String(birthYear), from].filter(Boolean).join(', ');
}
