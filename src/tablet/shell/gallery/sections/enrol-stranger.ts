import { html } from 'lit';
import '../../../features/enrol/confirm-step.ts';
import type { GalleryStates } from '../gallery-section.ts';
import { strangerSession } from './enrol-sample.ts';

const session = strangerSession();

export const states: GalleryStates = () => [
  { name: 'confirm-step', draw: () => html`<confirm-step .session=${session}></confirm-step>` },
];
