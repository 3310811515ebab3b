import { html } from 'lit';
import '../../../features/enrol/scan-step.ts';
import type { GalleryStates } from '../gallery-section.ts';
import { emptySession } from './enrol-sample.ts';

const session = emptySession();

export const states: GalleryStates = () => [
  { name: 'scan-step', draw: () => html`<scan-step .session=${session}></scan-step>` },
];
