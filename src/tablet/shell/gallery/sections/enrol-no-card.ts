import { html } from 'lit';
import '../../../features/enrol/typed-step.ts';
import type { GalleryStates } from '../gallery-section.ts';
import { noCardAnswers, sessionAnswering } from './enrol-sample.ts';

const session = sessionAnswering(noCardAnswers);

export const states: GalleryStates = () => [
  { name: 'typed-step', draw: () => html`<typed-step .session=${session}></typed-step>` },
];
