import { html } from 'lit';
import '../../../elements/date-field/date-field.ts';
import '../../../elements/field-note/field-note.ts';
import '../../../elements/name-field/name-field.ts';
import '../../../elements/number-field/number-field.ts';
import '../../../elements/phone-field/phone-field.ts';
import '../../../elements/text-field/text-field.ts';
import { say } from '../../language.ts';
import type { GalleryState, GalleryStates } from '../gallery-section.ts';
import { both, fieldWords, people } from '../samples.ts';

const normalise = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

const text = (): GalleryState[] => {
  const words = fieldWords();
  return [
    { name: 'text-field', draw: () => html`<text-field id="text" .label=${words.address}></text-field>` },
    {
      name: 'text-field, optional, help',
      draw: () =>
        html`<text-field
          type="email"
          optional
          .label=${words.email}
          .help=${both('Để nhận kết quả.', 'To get the result.')}
        ></text-field>`,
    },
    {
      name: 'text-field, several lines',
      draw: () => html`<text-field .label=${words.note} rows="3"></text-field>`,
    },
    {
      name: 'text-field, passphrase',
      draw: () =>
        html`<text-field
          type="password"
          .label=${words.passphrase}
          autocomplete="current-password"
        ></text-field>`,
    },
    {
      name: 'name-field, source',
      draw: () =>
        html`<name-field
          id="name"
          source="Q"
          .label=${words.fullName}
          .value=${people.applicant}
          .normalise=${normalise}
        ></name-field>`,
    },
    {
      name: 'name-field, error',
      draw: () =>
        html`<name-field
          .label=${words.fullName}
          .error=${both('Hãy ghi họ, chữ đệm và tên.', 'Give the full name.')}
        ></name-field>`,
    },
  ];
};

const numbers = (): GalleryState[] => {
  const words = fieldWords();
  return [
    {
      name: 'number-field, help, more',
      draw: () =>
        html`<number-field
          id="number"
          name="number"
          .label=${words.number}
          .help=${words.atNumberHelp}
          .more=${words.atNumberMore}
        ></number-field>`,
    },
    {
      name: 'number-field, whole, decoded',
      draw: () =>
        html`<number-field
          source="Q"
          .label=${words.number}
          value="001099000001"
          .decoded=${words.decoded}
        ></number-field>`,
    },
    {
      name: 'number-field, error',
      draw: () =>
        html`<number-field
          .label=${words.number}
          value="001099000"
          .error=${say().field.needsTwelve}
        ></number-field>`,
    },
    {
      name: 'phone-field',
      draw: () => html`<phone-field id="phone" .label=${words.phone} value="0912345678"></phone-field>`,
    },
  ];
};

const dates = (): GalleryState[] => {
  const words = fieldWords();
  const whole = { day: '15', month: '2', year: '1999' };
  return [
    { name: 'date-field', draw: () => html`<date-field id="date" .label=${words.birthDate}></date-field>` },
    {
      name: 'date-field, decoded',
      draw: () =>
        html`<date-field
          .label=${words.birthDate}
          .value=${whole}
          .decoded=${both('Thứ hai, 15/02/1999', 'Monday, 15/02/1999')}
        ></date-field>`,
    },
    {
      name: 'date-field, year only',
      draw: () =>
        html`<date-field
          .label=${words.birthDate}
          .value=${{ day: '', month: '', year: '1962' }}
          .decoded=${say().field.yearOnly}
        ></date-field>`,
    },
    { name: 'date-field, error, note', draw: () => noted(whole) },
  ];
};

const noted = (value: object) =>
  html`<date-field
    .label=${fieldWords().birthDate}
    .value=${value}
    .error=${both('Ngày sinh không có thật.', 'There is no such day.')}
  >
    <field-note
      slot="note"
      .text=${say().field.yearDiffers}
      .reasons=${[{ id: 'card', label: both('Thẻ ghi như vậy', 'The card says so') }]}
    ></field-note>
  </date-field>`;

export const states: GalleryStates = () => [...text(), ...numbers(), ...dates()];
