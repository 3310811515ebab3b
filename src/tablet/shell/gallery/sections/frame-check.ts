import { html } from 'lit';
import '../../../elements/action-button/action-button.ts';
import '../../../elements/app-frame/app-frame.ts';
import '../../../elements/status-chip/status-chip.ts';
import { say } from '../../language.ts';
import type { GalleryStates } from '../gallery-section.ts';
import { both } from '../samples.ts';
import './check-sample.ts';

export const states: GalleryStates = () => [
  {
    name: 'app-frame, check',
    draw: () =>
      html`<app-frame mode="form">
        <status-chip slot="chip" kind="needs-you" .text=${say().chip.needsYou(3)}></status-chip>
        <check-sample></check-sample>
        <action-button slot="actions">${both('Quay cho người dân xem', 'Turn to citizen')}</action-button>
        <action-button slot="actions" kind="primary" icon="pen">${say().enrol.signAndSave}</action-button>
      </app-frame>`,
  },
];
