import { html } from 'lit';
import '../../../features/enrol/numbers-step.ts';
import type { GalleryStates } from '../gallery-section.ts';
import { numberAnswers, sessionAnswering } from './enrol-sample.ts';

const session = sessionAnswering(numberAnswers);

export const states: GalleryStates = () => [
  { name: 'numbers-step', draw: () => html`<numbers-step .session=${session}></numbers-step>` },
];
