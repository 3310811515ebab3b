import { html } from 'lit';
import '../../../features/enrol/done-page.ts';
import type { GalleryStates } from '../gallery-section.ts';
import { sampleVault } from './enrol-sample.ts';

const vault = sampleVault();

export const states: GalleryStates = () => [
  {
    name: 'done-page',
    draw: () => html`<done-page record="01932f00-0000-7000-8000-00000000c001" .vault=${vault}></done-page>`,
  },
];
