import { html } from 'lit';
import '../../../features/enrol/portrait-step.ts';
import type { GalleryStates } from '../gallery-section.ts';
import { answeredSession } from './enrol-sample.ts';

const session = answeredSession();

export const states: GalleryStates = () => [
  { name: 'portrait-step', draw: () => html`<portrait-step .session=${session}></portrait-step>` },
];
