import { html, type TemplateResult } from 'lit';
import '../../../elements/check-row/check-row.ts';
import '../../../elements/list-row/list-row.ts';
import '../../../elements/person-tile/person-tile.ts';
import '../../../elements/record-status/record-status.ts';
import '../../../elements/two-pane/two-pane.ts';
import type { GalleryStates } from '../gallery-section.ts';
import { both, fieldWords, people } from '../samples.ts';

const list = (): TemplateResult => html`
  <list-row href="#/" .primary=${people.applicant} secondary="1999 · …001"
    ><record-status slot="end" status="saved"></record-status
  ></list-row>
  <list-row current .primary=${people.other} secondary="2005 · …002"
    ><record-status slot="end" status="needsYou"></record-status
  ></list-row>
  <list-row .primary=${people.tall} secondary="1962 · …417"
    ><record-status slot="end" status="accepted"></record-status
  ></list-row>
`;

const answers = (): TemplateResult => {
  const words = fieldWords();
  return html`
    <check-row source="Q" .label=${words.fullName} .value=${people.applicant}></check-row>
    <check-row source="P" page="3" .label=${words.birthDate} value="15/02/1999"></check-row>
    <check-row .label=${words.email}></check-row>
    <check-row fixed source="G" .label=${words.number} value="001 099 000001"></check-row>
  `;
};

export const states: GalleryStates = () => [
  { name: 'list-row', draw: list },
  { name: 'check-row', draw: answers },
  {
    name: 'check-row, large',
    draw: () =>
      html`<check-row large .label=${fieldWords().fullName} .value=${people.applicant}></check-row>`,
  },
  {
    name: 'person-tile',
    draw: () =>
      html`<person-tile
        .name=${people.officer}
        .detail=${both('Tổ công tác số 2', 'Working group 2')}
      ></person-tile>`,
  },
  {
    name: 'person-tile, chosen',
    draw: () => html`<person-tile chosen .name=${people.applicant}></person-tile>`,
  },
  {
    name: 'two-pane',
    draw: () =>
      html`<two-pane
        ><div slot="first">${list()}</div>
        <div slot="second">${answers()}</div></two-pane
      >`,
  },
];
