import { html } from 'lit';
import '../../../features/enrol/contact-step.ts';
import type { GalleryStates } from '../gallery-section.ts';
import { scannedSession } from './enrol-sample.ts';

const session = scannedSession();

export const states: GalleryStates = () => [
  { name: 'contact-step', draw: () => html`<contact-step .session=${session}></contact-step>` },
];
