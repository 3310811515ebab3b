import { html } from 'lit';
import '../../../elements/app-frame/app-frame.ts';
import '../../../elements/status-chip/status-chip.ts';
import { say } from '../../language.ts';
import type { GalleryStates } from '../gallery-section.ts';
import './lock-sample.ts';

export const states: GalleryStates = () => [
  {
    name: 'app-frame, bare',
    draw: () =>
      html`<app-frame mode="bare">
        <status-chip slot="chip" kind="waiting" .text=${say().chip.waiting(14)}></status-chip>
        <lock-sample></lock-sample>
      </app-frame>`,
  },
];
