import { html } from 'lit';
import '../../../elements/app-frame/app-frame.ts';
import '../../../elements/status-chip/status-chip.ts';
import '../../../features/today/today-view.ts';
import '../../../features/unlock/training-lock.ts';
import { say } from '../../language.ts';
import type { GalleryStates } from '../gallery-section.ts';
import { counts, noLedger, NOW_MS, officer, room, sites } from '../screen-samples.ts';
import { officerItems } from './frame-parts.ts';

export const states: GalleryStates = () => [
  {
    name: 'app-frame, training, locked',
    draw: () =>
      html`<app-frame mode="bare" training>
        <status-chip slot="chip" kind="training" .text=${say().training.chip}></status-chip>
        <training-lock></training-lock>
      </app-frame>`,
  },
  {
    name: 'app-frame, training',
    draw: () =>
      html`<app-frame training .items=${officerItems()} current="today">
        <status-chip slot="chip" kind="training" .text=${say().training.chip}></status-chip>
        <today-view
          .nowMs=${NOW_MS}
          .officer=${officer({ site: sites()[0]! })}
          .room=${room(420)}
          .counts=${counts(noLedger, [])}
        ></today-view>
      </app-frame>`,
  },
];
