import { html } from 'lit';
import '../../../features/enrol/documents-step.ts';
import type { GalleryStates } from '../gallery-section.ts';
import { documentAnswers, sessionAnswering } from './enrol-sample.ts';

const session = sessionAnswering(documentAnswers);

export const states: GalleryStates = () => [
  { name: 'documents-step', draw: () => html`<documents-step .session=${session}></documents-step>` },
];
