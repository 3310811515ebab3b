import { html, type TemplateResult } from 'lit';
import type { GalleryStates } from '../gallery-section.ts';
import { people } from '../samples.ts';
import './token-swatch.ts';

const textTokens = ['ink', 'ink-2', 'action', 'ok', 'needs-you', 'stop', 'training'];
const tints = [
  ['ok', 'tint-ok'],
  ['needs-you', 'tint-needs-you'],
  ['stop', 'tint-stop'],
  ['action', 'tint-info'],
] as const;
const sizes = ['help', 'body', 'input', 'section', 'title', 'person'];

const swatch = (ink: string, under: string): TemplateResult =>
  html`<token-swatch .ink=${ink} .under=${under} .sample=${people.tall}></token-swatch>`;

export const states: GalleryStates = () => [
  { name: 'on surface', draw: () => html`${textTokens.map((token) => swatch(token, 'surface'))}` },
  { name: 'on surface-2', draw: () => html`${textTokens.map((token) => swatch(token, 'surface-2'))}` },
  { name: 'on tints', draw: () => html`${tints.map(([token, tint]) => swatch(token, tint))}` },
  {
    name: 'sizes',
    draw: () =>
      html`${sizes.map(
        (size) =>
          html`<token-swatch
            ink="ink"
            under="panel"
            .size=${size}
            .sample=${people.applicant}
          ></token-swatch>`,
      )}`,
  },
];
