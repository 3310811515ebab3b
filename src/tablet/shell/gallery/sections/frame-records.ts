import { html } from 'lit';
import '../../../elements/app-frame/app-frame.ts';
import '../../../elements/status-chip/status-chip.ts';
import '../../../elements/two-pane/two-pane.ts';
import '../../../features/records/record-view.ts';
import '../../../features/records/records-list.ts';
import { say } from '../../language.ts';
import type { GalleryStates } from '../gallery-section.ts';
import { people } from '../samples.ts';
import { dayLedger, line, lines, pictureBlob, values } from '../screen-samples.ts';
import { officerItems } from './frame-parts.ts';

const shown = () => ({
  record: lines()[0]!.record,
  name: people.applicant,
  line: line(1, { status: 'submitted', sync: 'received', dueOn: '2026-11-25' }),
  values: values(),
  pictures: [{ picture: 'p1', kind: 'portrait' }],
  submittedOn: '2026-11-22',
  editable: false,
  history: [],
});

export const states: GalleryStates = () => [
  {
    name: 'app-frame, full: records',
    draw: () =>
      html`<app-frame hides .items=${officerItems()} current="records">
        <status-chip slot="chip" kind="waiting" .text=${say().chip.waiting(17)}></status-chip>
        <two-pane>
          <records-list
            slot="first"
            beside
            .found=${{ lines: lines(), total: 60 }}
            .ledger=${dayLedger}
            .current=${lines()[0]!.record}
          ></records-list>
          <record-view slot="second" .shown=${shown()} .picture=${pictureBlob}></record-view>
        </two-pane>
      </app-frame>`,
  },
];
