import { html } from 'lit';
import '../../../elements/app-frame/app-frame.ts';
import '../../../elements/status-chip/status-chip.ts';
import '../../../features/unlock/lock-form.ts';
import '../../../features/unlock/training-door.ts';
import '../../display-switches.ts';
import { say } from '../../language.ts';
import type { GalleryStates } from '../gallery-section.ts';
import { people } from '../samples.ts';
import { tile } from '../screen-samples.ts';

export const states: GalleryStates = () => [
  {
    name: 'app-frame, bare: the lock screen',
    draw: () =>
      html`<app-frame mode="bare">
        <status-chip slot="chip" kind="waiting" .text=${say().chip.waiting(14)}></status-chip>
        <lock-form
          .officers=${[tile(1, people.officer), tile(2, people.other)]}
          .chosen=${tile(1, '').officer}
        ></lock-form>
        <training-door></training-door>
        <display-switches></display-switches>
      </app-frame>`,
  },
];
