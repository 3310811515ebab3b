import { packedDay } from './calendar-days.ts';
import type { CardKind } from './card-dates.ts';
import type { MadeUpSex } from './person.ts';

export interface QrFields {
  kind: CardKind;
  number: string;
  oldIdNumber?: string;
  fullName: string;
  birthDate: string;
  sex: MadeUpSex;
  address: string;
  issuedOn: string;
}

/**
 * The text of a card's QR code: `number|old 9-digit|full name|ddMMyyyy|Nam/Nữ|address|issued ddMMyyyy`; the card of
 * 2024 has four more fields, empty as in its samples.
 */
export function cardQrText(card: QrFields): string {
  const fields = [
    card.number,
    card.oldIdNumber ?? '',
    card.fullName,
    packedDay(card.birthDate),
    card.sex === 'nam' ? 'Nam' : 'Nữ',
    card.address,
    packedDay(card.issuedOn),
  ];
  if (card.kind === 'cancuoc') fields.push('', '', '', '');
  return fields.join('|');
}
