import { html } from 'lit';
import '../../../features/enrol/fingerprints-step.ts';
import type { GalleryStates } from '../gallery-section.ts';
import { answeredSession } from './enrol-sample.ts';

const session = answeredSession();

export const states: GalleryStates = () => [
  {
    name: 'fingerprints-step',
    draw: () => html`<fingerprints-step .session=${session}></fingerprints-step>`,
  },
];
