import { html, type TemplateResult } from 'lit';
import '../../../features/today/site-choice.ts';
import '../../../features/today/today-view.ts';
import '../../clock-notice.ts';
import type { OpenOfficer } from '../../../vault/api.ts';
import type { GalleryStates } from '../gallery-section.ts';
import { counts, noLedger, NOW_MS, officer, room, sites } from '../screen-samples.ts';

const view = (who: OpenOfficer, records = 420): TemplateResult =>
  html`<today-view
    .nowMs=${NOW_MS}
    .officer=${who}
    .room=${room(records)}
    .counts=${counts(noLedger, [])}
  ></today-view>`;

export const states: GalleryStates = () => [
  { name: 'today-view, no site yet', draw: () => view(officer({ sites: sites() })) },
  { name: 'today-view, nobody yet', draw: () => view(officer({ sites: sites(), site: sites()[0]! })) },
  { name: 'today-view, little room', draw: () => view(officer({ site: sites()[0]! }), 32) },
  { name: 'today-view, storage full', draw: () => view(officer({ site: sites()[0]! }), 4) },
  { name: 'today-view, old passphrase', draw: () => view(officer({ site: sites()[0]!, unreadable: 12 })) },
  ...(['behind', 'ahead'] as const).map((wrong) => ({
    name: `clock-notice, ${wrong}`,
    draw: () => html`<clock-notice .wrong=${wrong} .nowMs=${NOW_MS}></clock-notice>`,
  })),
  { name: 'site-choice, asked', draw: () => html`<site-choice asked .sites=${sites()}></site-choice>` },
  { name: 'site-choice, none assigned', draw: () => html`<site-choice></site-choice>` },
];
