import { html } from 'lit';
import '../../../elements/app-frame/app-frame.ts';
import '../../../elements/status-chip/status-chip.ts';
import '../../../features/sync-centre/sync-view.ts';
import { say } from '../../language.ts';
import type { GalleryStates } from '../gallery-section.ts';
import { dayLedger, NOW_MS, room, sync } from '../screen-samples.ts';
import { officerItems } from './frame-parts.ts';

export const states: GalleryStates = () => [
  {
    name: 'app-frame, full: sync centre',
    draw: () =>
      html`<app-frame hides .items=${officerItems()}>
        <status-chip slot="chip" kind="sending" .text=${say().chip.sending(6, 68, 12)}></status-chip>
        <sync-view
          .sync=${sync({ phase: 'sending', records: 11, pictures: 51, bytes: 38_000_000, secondsLeft: 720 })}
          .room=${room(420)}
          .ledger=${dayLedger}
          .sending=${{ done: 6, left: 62 }}
          .nowMs=${NOW_MS}
        ></sync-view>
      </app-frame>`,
  },
];
