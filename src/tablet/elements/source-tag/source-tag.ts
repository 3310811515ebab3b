import { css, html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { say } from '../../shell/language.ts';
import { SpokenElement } from '../../shell/spoken-element.ts';
import { base, unseen } from '../../shell/theme/shared-styles.ts';
import type { GlyphName } from '../app-icon/glyphs.ts';
import '../app-icon/app-icon.ts';

/** card QR, card MRZ, roster, registry, paper page, typed */
export type SourceLetter = 'Q' | 'M' | 'R' | 'G' | 'P' | 'T';
/** Or what nobody said: the program put it there. */
export type ShownSource = SourceLetter | 'preset';

const DRAWN_AS: Readonly<Record<ShownSource, GlyphName>> = {
  Q: 'scan',
  M: 'card',
  R: 'records',
  G: 'file',
  P: 'audit',
  T: 'keyed',
  preset: 'tablet',
};

/**
 * Where a value came from, in words.
 *
 * @prop {ShownSource} source
 * @prop {number} page - of the paper file; 0 when there is none
 */
@customElement('source-tag')
export class SourceTag extends SpokenElement {
  static override styles = [
    base,
    unseen,
    css`
      :host {
        display: inline-flex;
        align-items: center;
        gap: var(--space-1);
        color: var(--ink-2);
        font-size: var(--text-help);
        --icon-size: 1.125rem;
      }
    `,
  ];

  @property() source: ShownSource = 'T';
  @property({ type: Number }) page = 0;

  override render(): TemplateResult {
    const words = say().source;
    const word = this.source === 'P' && this.page > 0 ? words.page(this.page) : words[this.source];
    return html`<app-icon name=${DRAWN_AS[this.source]}></app-icon>
      <span class="unseen">${words.from(word)}</span><span aria-hidden="true">${word}</span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'source-tag': SourceTag;
  }
}
