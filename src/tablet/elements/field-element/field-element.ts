import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { say } from '../../shell/language.ts';
import { SpokenElement } from '../../shell/spoken-element.ts';
import { base, unseen } from '../../shell/theme/shared-styles.ts';
import '../app-icon/app-icon.ts';
import '../inline-help/inline-help.ts';
import '../source-tag/source-tag.ts';
import type { SourceLetter } from '../source-tag/source-tag.ts';
import { fieldStyles } from './field-styles.ts';

/**
 * What stands around every field: label, source, help above, the control, the error below, notes under it.
 *
 * @prop {string} name - told in every event
 * @prop {string} label
 * @prop {string} help - one sentence above the control
 * @prop {string} more - up to 40 words behind the "i"
 * @prop {string} error - the sentence of the rule; empty when there is none
 * @prop {boolean} optional - says so after the label
 * @prop {SourceLetter | ''} source - where the value came from
 * @slot note - `field-note` elements under the control
 */
export abstract class FieldElement extends SpokenElement {
  static override shadowRootOptions = { ...SpokenElement.shadowRootOptions, delegatesFocus: true };
  static override styles: CSSResultGroup = [base, unseen, fieldStyles];

  @property() name = '';
  @property() label = '';
  @property() help = '';
  @property() more = '';
  @property() error = '';
  @property() source: SourceLetter | '' = '';
  @property({ type: Boolean }) optional = false;

  /** Puts the focus in the control and brings the whole field, label and error included, into view. */
  focusField(): void {
    this.control?.focus({ preventScroll: true });
    this.scrollIntoView({ block: 'center' });
  }

  /** Where the focus goes. */
  protected get control(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('#control');
  }

  /** For `aria-describedby`: the error first, it is the news. */
  protected get describedBy(): string | typeof nothing {
    const ids = [this.error && 'error', this.help && 'help', this.afterText() && 'after'].filter(Boolean);
    return ids.length > 0 ? ids.join(' ') : nothing;
  }

  /** A line under the control that belongs to the value, such as the decoded number. */
  protected afterText(): string {
    return '';
  }

  protected optionalMark(): TemplateResult | typeof nothing {
    return this.optional ? html` <span class="optional">(${say().generic.optional})</span>` : nothing;
  }

  protected framed(control: TemplateResult): TemplateResult {
    return html`<div class=${this.error ? 'field wrong' : 'field'}>
      <div class="head">
        <label for="control">${this.label}${this.optionalMark()}</label>
        ${this.beside()}
      </div>
      ${this.helpLine()} ${control} ${this.afterLine()} ${this.errorLine()}
      <slot name="note"></slot>
    </div>`;
  }

  /** As `framed`, for several controls under one legend. */
  protected framedGroup(controls: TemplateResult): TemplateResult {
    return html`<fieldset
      class=${this.error ? 'field wrong' : 'field'}
      aria-describedby=${this.describedBy}
      aria-labelledby="legend"
    >
      <div class="head">
        <span class="label" id="legend">${this.label}${this.optionalMark()}</span>
        ${this.beside()}
      </div>
      ${this.helpLine()} ${controls} ${this.afterLine()} ${this.errorLine()}
      <slot name="note"></slot>
    </fieldset>`;
  }

  private beside(): TemplateResult {
    return html`${this.source ? html`<source-tag .source=${this.source}></source-tag>` : nothing}
    ${this.more ? html`<inline-help .about=${this.label} .text=${this.more}></inline-help>` : nothing}`;
  }

  private helpLine(): TemplateResult | typeof nothing {
    return this.help ? html`<p class="help" id="help">${this.help}</p>` : nothing;
  }

  private afterLine(): TemplateResult | typeof nothing {
    const text = this.afterText();
    return text ? html`<p class="help" id="after">${text}</p>` : nothing;
  }

  protected errorLine(): TemplateResult | typeof nothing {
    if (!this.error) return nothing;
    return html`<p class="error" id="error">
      <app-icon name="stop"></app-icon>
      <span><span class="unseen">${say().generic.error}: </span>${this.error}</span>
    </p>`;
  }
}
