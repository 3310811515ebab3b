import { html, type TemplateResult } from 'lit';
import '../../../elements/action-button/action-button.ts';
import type { ButtonKind } from '../../../elements/action-button/action-button.ts';
import type { GlyphName } from '../../../elements/app-icon/glyphs.ts';
import { say } from '../../language.ts';
import type { GalleryStates } from '../gallery-section.ts';
import { both } from '../samples.ts';

const button = (kind: ButtonKind, word: string, icon: GlyphName | '' = ''): TemplateResult =>
  html`<action-button .kind=${kind} .icon=${icon}>${word}</action-button>`;

export const states: GalleryStates = () => {
  const saving = both('Đang lưu…', 'Saving…');
  const voiding = both('Hủy hồ sơ', 'Void the record');
  return [
    { name: 'primary', draw: () => button('primary', say().enrol.signAndSave) },
    { name: 'primary, icon', draw: () => button('primary', say().enrol.newApplication, 'person-plus') },
    { name: 'primary, busy', draw: () => html`<action-button kind="primary" busy>${saving}</action-button>` },
    {
      name: 'primary, wide',
      draw: () =>
        html`<action-button kind="primary" wide icon="scan">${say().enrol.scanCard}</action-button>`,
    },
    { name: 'secondary', draw: () => button('secondary', say().enrol.noCard) },
    { name: 'secondary, icon', draw: () => button('secondary', say().sync.sendNow, 'sending') },
    { name: 'quiet', draw: () => button('quiet', say().generic.back, 'back') },
    { name: 'destructive', draw: () => button('destructive', voiding, 'trash') },
  ];
};
