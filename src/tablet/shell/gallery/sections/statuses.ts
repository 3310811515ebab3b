import { html, type TemplateResult } from 'lit';
import '../../../elements/record-status/record-status.ts';
import type { StatusName } from '../../../elements/record-status/record-status.ts';
import '../../../elements/source-tag/source-tag.ts';
import type { SourceLetter } from '../../../elements/source-tag/source-tag.ts';
import '../../../elements/status-chip/status-chip.ts';
import type { ChipKind } from '../../../elements/status-chip/status-chip.ts';
import { say } from '../../language.ts';
import type { GalleryState, GalleryStates } from '../gallery-section.ts';

const chip = (kind: ChipKind, text: string): GalleryState => ({
  name: `status-chip, ${kind}`,
  draw: () => html`<status-chip .kind=${kind} .text=${text}></status-chip>`,
});

const tag = (source: SourceLetter, page = 0): TemplateResult =>
  html`<p><source-tag .source=${source} .page=${page}></source-tag></p>`;

export const states: GalleryStates = () => {
  const words = say().chip;
  const names = Object.keys(say().status) as StatusName[];
  return [
    chip('storage-full', words.storageFull),
    chip('needs-you', words.needsYou(3)),
    chip('not-sent', words.notSent('17:50')),
    chip('sending', words.sending(6, 14, 3)),
    chip('offline', words.offline(14)),
    chip('waiting', words.waiting(14)),
    chip('all-sent', words.allSent('17:42')),
    {
      name: 'record-status',
      draw: () =>
        html`${names.map((status) => html`<p><record-status .status=${status}></record-status></p>`)}`,
    },
    {
      name: 'source-tag',
      draw: () => html`${tag('Q')}${tag('M')}${tag('R')}${tag('G')}${tag('P', 3)}${tag('T')}`,
    },
  ];
};
