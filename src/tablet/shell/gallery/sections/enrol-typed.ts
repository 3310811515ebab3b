import { html } from 'lit';
import '../../../features/enrol/typed-step.ts';
import type { GalleryStates } from '../gallery-section.ts';
import { typedSession } from './enrol-sample.ts';

const session = typedSession();

export const states: GalleryStates = () => [
  { name: 'typed-step', draw: () => html`<typed-step restored .session=${session}></typed-step>` },
];
