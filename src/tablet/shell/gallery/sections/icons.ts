import { html } from 'lit';
import '../../../elements/app-icon/app-icon.ts';
import { glyphs, type GlyphName } from '../../../elements/app-icon/glyphs.ts';
import '../../../elements/action-button/action-button.ts';
import type { GalleryStates } from '../gallery-section.ts';

export const states: GalleryStates = () => [
  {
    name: 'app-icon',
    draw: () =>
      html`${(Object.keys(glyphs) as GlyphName[]).map(
        (name) => html`<action-button kind="quiet" icon=${name}>${name}</action-button> `,
      )}`,
  },
];
