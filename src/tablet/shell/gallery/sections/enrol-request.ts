import { html } from 'lit';
import '../../../features/enrol/request-step.ts';
import type { GalleryStates } from '../gallery-section.ts';
import { sessionAnswering } from './enrol-sample.ts';

const session = sessionAnswering({
  'request/subject': { v: 'foreigner', s: 'T' },
  'applicant/nationality': { v: 'KR', s: 'T' },
});

export const states: GalleryStates = () => [
  { name: 'request-step', draw: () => html`<request-step .session=${session}></request-step>` },
];
