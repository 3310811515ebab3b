import { html } from 'lit';
import '../../../features/enrol/notice-step.ts';
import type { GalleryStates } from '../gallery-section.ts';
import { emptySession } from './enrol-sample.ts';

const session = emptySession();

export const states: GalleryStates = () => [
  { name: 'notice-step', draw: () => html`<notice-step .session=${session}></notice-step>` },
];
