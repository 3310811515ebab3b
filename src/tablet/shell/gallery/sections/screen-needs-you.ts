import { html } from 'lit';
import '../../../features/needs-you/needs-you-view.ts';
import type { GalleryStates } from '../gallery-section.ts';
import { DAY } from '../screen-samples.ts';

export const states: GalleryStates = () => [
  {
    name: 'needs-you-view, empty',
    draw: () => html`<needs-you-view .lines=${[]} .day=${DAY}></needs-you-view>`,
  },
];
