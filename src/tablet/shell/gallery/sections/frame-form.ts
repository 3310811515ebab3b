import { html } from 'lit';
import '../../../elements/action-button/action-button.ts';
import '../../../elements/app-frame/app-frame.ts';
import '../../../elements/status-chip/status-chip.ts';
import { say } from '../../language.ts';
import type { GalleryStates } from '../gallery-section.ts';
import './form-sample.ts';

export const states: GalleryStates = () => [
  {
    name: 'app-frame, form',
    draw: () =>
      html`<app-frame mode="form">
        <status-chip slot="chip" kind="sending" .text=${say().chip.sending(6, 14, 3)}></status-chip>
        <form-sample></form-sample>
        <action-button slot="actions" kind="primary">${say().generic.next}</action-button>
      </app-frame>`,
  },
];
