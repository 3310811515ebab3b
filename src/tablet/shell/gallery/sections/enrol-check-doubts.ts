import { html } from 'lit';
import '../../../features/enrol/check-step.ts';
import type { GalleryStates } from '../gallery-section.ts';
import {
  childAnswers,
  documentAnswers,
  numberAnswers,
  representativeAnswers,
  sessionAnswering,
} from './enrol-sample.ts';

const session = sessionAnswering(
  { ...childAnswers, ...representativeAnswers, ...documentAnswers, ...numberAnswers },
  {
    findings: [
      { rule: 'EID-008', severity: 'B', quality: 'D', path: 'representative/birthDate' },
      { rule: 'EID-012', severity: 'W', quality: 'S', path: 'contact/phone' },
      { rule: 'PER-010', severity: 'W', quality: 'D', path: 'applicant/personalNumber', kept: 'paper' },
      { rule: 'EID-018', severity: 'W', quality: 'D', path: 'card/expiresOn' },
      { rule: 'PER-004', severity: 'H', quality: 'S', path: 'applicant/fullName' },
    ],
  },
);

export const states: GalleryStates = () => [
  { name: 'check-step', draw: () => html`<check-step .session=${session}></check-step>` },
];
