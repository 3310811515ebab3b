import { html } from 'lit';
import '../../../features/enrol/representative-step.ts';
import type { GalleryStates } from '../gallery-section.ts';
import { childAnswers, sessionAnswering } from './enrol-sample.ts';

const session = sessionAnswering(childAnswers);

export const states: GalleryStates = () => [
  {
    name: 'representative-step',
    draw: () => html`<representative-step .session=${session}></representative-step>`,
  },
];
