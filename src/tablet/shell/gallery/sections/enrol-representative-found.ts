import { html } from 'lit';
import '../../../features/enrol/representative-step.ts';
import type { GalleryStates } from '../gallery-section.ts';
import { childAnswers, representativeAnswers, sessionAnswering } from './enrol-sample.ts';

const session = sessionAnswering({ ...childAnswers, ...representativeAnswers });

export const states: GalleryStates = () => [
  {
    name: 'representative-step',
    draw: () => html`<representative-step .session=${session}></representative-step>`,
  },
];
