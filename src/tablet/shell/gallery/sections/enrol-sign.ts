import { html } from 'lit';
import '../../../features/enrol/sign-step.ts';
import type { GalleryStates } from '../gallery-section.ts';
import { answeredSession } from './enrol-sample.ts';

const session = answeredSession();

export const states: GalleryStates = () => [
  { name: 'sign-step', draw: () => html`<sign-step .session=${session}></sign-step>` },
];
