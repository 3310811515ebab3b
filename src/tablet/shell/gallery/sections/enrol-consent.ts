import { html } from 'lit';
import '../../../features/enrol/notice-step.ts';
import type { GalleryStates } from '../gallery-section.ts';
import { documentAnswers, sessionAnswering } from './enrol-sample.ts';

const session = sessionAnswering(documentAnswers);

export const states: GalleryStates = () => [
  { name: 'notice-step', draw: () => html`<notice-step .session=${session}></notice-step>` },
];
