import { html } from 'lit';
import '../../../elements/status-chip/status-chip.ts';
import '../../../features/enrol/sample-card.ts';
import '../../../features/sync-centre/sync-view.ts';
import '../../../features/unlock/training-door.ts';
import { say } from '../../language.ts';
import type { GalleryStates } from '../gallery-section.ts';
import { noLedger, NOW_MS, room, sync } from '../screen-samples.ts';

export const states: GalleryStates = () => [
  { name: 'training-door', draw: () => html`<training-door></training-door>` },
  {
    name: 'status-chip, training',
    draw: () => html`<status-chip kind="training" .text=${say().training.chip}></status-chip>`,
  },
  { name: 'sample-card', draw: () => html`<sample-card></sample-card>` },
  { name: 'sample-card, portrait', draw: () => html`<sample-card side="portrait"></sample-card>` },
  {
    name: 'sync-view, training',
    draw: () =>
      html`<sync-view
        training
        .sync=${sync({ phase: 'unpaired', records: 1 })}
        .room=${room(420)}
        .ledger=${noLedger}
        .nowMs=${NOW_MS}
      ></sync-view>`,
  },
];
