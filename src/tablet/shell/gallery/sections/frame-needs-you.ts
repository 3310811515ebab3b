import { html } from 'lit';
import '../../../elements/app-frame/app-frame.ts';
import '../../../elements/status-chip/status-chip.ts';
import '../../../features/needs-you/needs-you-view.ts';
import { say } from '../../language.ts';
import type { GalleryStates } from '../gallery-section.ts';
import { both } from '../samples.ts';
import { DAY, troubled } from '../screen-samples.ts';
import { officerItems } from './frame-parts.ts';

export const states: GalleryStates = () => [
  {
    name: 'app-frame, full: needs you',
    draw: () =>
      html`<app-frame hides .items=${officerItems()} current="needs-you">
        <status-chip slot="chip" kind="needs-you" .text=${say().chip.needsYou(5)}></status-chip>
        <needs-you-view
          .lines=${troubled()}
          .reasons=${{ [troubled()[1]!.record]: both('ảnh mờ, không rõ mặt', 'blurred, the face is not clear') }}
          .day=${DAY}
        ></needs-you-view>
      </app-frame>`,
  },
];
