import { html } from 'lit';
import '../../../elements/action-button/action-button.ts';
import { askPerson } from '../../dialogs.ts';
import { say } from '../../language.ts';
import type { GalleryStates } from '../gallery-section.ts';
import { both } from '../samples.ts';

const ask = (): void =>
  void askPerson({
    heading: both('Hủy hồ sơ này?', 'Void this record?'),
    text: both('Hồ sơ vẫn còn trong sổ đối soát, với lý do.', 'It stays in the ledger, with the reason.'),
    act: both('Hủy hồ sơ', 'Void the record'),
    stay: say().generic.back,
    destructive: true,
  });

export const states: GalleryStates = () => [
  {
    name: 'modal-dialog',
    draw: () =>
      html`<action-button id="ask" kind="destructive" @click=${ask}
        >${both('Hủy hồ sơ…', 'Void…')}</action-button
      >`,
  },
];
