import { html } from 'lit';
import '../../../features/enrol/sign-step.ts';
import type { GalleryStates } from '../gallery-section.ts';
import { sessionAnswering } from './enrol-sample.ts';

const session = sessionAnswering({
  'signature/mark': null,
  'kept/01932f00-0000-7000-8000-00000000d009/rule': { v: 'EID-022', s: 'T' },
  'kept/01932f00-0000-7000-8000-00000000d009/path': { v: 'signature/mark', s: 'T' },
  'kept/01932f00-0000-7000-8000-00000000d009/note': { v: '…', s: 'T' },
});

export const states: GalleryStates = () => [
  { name: 'sign-step', draw: () => html`<sign-step .session=${session}></sign-step>` },
];
