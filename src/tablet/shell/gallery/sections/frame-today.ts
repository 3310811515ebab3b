import { html } from 'lit';
import '../../../elements/app-frame/app-frame.ts';
import '../../../elements/status-chip/status-chip.ts';
import '../../../features/today/today-view.ts';
import { say } from '../../language.ts';
import type { GalleryStates } from '../gallery-section.ts';
import { counts, dayLedger, line, NOW_MS, officer, room, sites } from '../screen-samples.ts';
import { officerItems } from './frame-parts.ts';

export const states: GalleryStates = () => [
  {
    name: 'app-frame, full: today',
    draw: () =>
      html`<app-frame hides .items=${officerItems()} current="today">
        <span slot="top">${sites()[0]!.name}</span>
        <status-chip slot="chip" kind="offline" .text=${say().chip.offline(17)}></status-chip>
        <today-view
          .nowMs=${NOW_MS}
          .officer=${officer({ site: sites()[0]! })}
          .room=${room(420)}
          .counts=${counts(dayLedger, [line(5, { name: '', birthYear: '', last3: '', open: true }), line(1), line(2)])}
        ></today-view>
        <action-button slot="actions" kind="primary" icon="person-plus"
          >${say().enrol.nextPerson}</action-button
        >
      </app-frame>`,
  },
];
