import { html } from 'lit';
import '../../../features/enrol/check-step.ts';
import type { GalleryStates } from '../gallery-section.ts';
import { answeredSession } from './enrol-sample.ts';

const session = answeredSession();

export const states: GalleryStates = () => [
  { name: 'check-step', draw: () => html`<check-step .session=${session}></check-step>` },
];
