import { html } from 'lit';
import '../../../elements/app-frame/app-frame.ts';
import '../../../elements/status-chip/status-chip.ts';
import { say } from '../../language.ts';
import type { GalleryStates } from '../gallery-section.ts';
import { both } from '../samples.ts';
import { officerItems } from './frame-parts.ts';
import './today-sample.ts';

export const states: GalleryStates = () => [
  {
    name: 'app-frame, full',
    draw: () =>
      html`<app-frame .items=${officerItems()} current="today">
        <span slot="top">${say().term.site}: ${both('Nhà văn hóa ấp 2', 'Hamlet 2 hall')}</span>
        <status-chip slot="chip" kind="offline" .text=${say().chip.offline(14)}></status-chip>
        <today-sample></today-sample>
      </app-frame>`,
  },
];
