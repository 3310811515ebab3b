import { html } from 'lit';
import '../../../elements/app-frame/app-frame.ts';
import '../../../elements/status-chip/status-chip.ts';
import { say } from '../../language.ts';
import type { GalleryStates } from '../gallery-section.ts';
import { officerItems } from './frame-parts.ts';
import './today-sample.ts';

export const states: GalleryStates = () => [
  {
    name: 'app-frame, training',
    draw: () =>
      html`<app-frame training .items=${officerItems()} current="today">
        <status-chip slot="chip" kind="all-sent" .text=${say().chip.allSent('17:42')}></status-chip>
        <today-sample></today-sample>
      </app-frame>`,
  },
];
