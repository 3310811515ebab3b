import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../theme/shared-styles.ts';

/** A line of text in one token on another, for the gallery. */
@customElement('token-swatch')
export class TokenSwatch extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        padding: var(--space-2) var(--space-4);
        font-weight: 600;
        line-height: var(--line-title);
      }
    `,
  ];

  @property() ink = 'ink';
  @property() under = 'surface';
  @property() size = 'body';
  @property() sample = '';

  protected override willUpdate(_changed: PropertyValues<this>): void {
    this.style.color = `var(--${this.ink})`;
    this.style.background = `var(--${this.under})`;
    this.style.fontSize = `var(--text-${this.size})`;
  }

  override render(): TemplateResult {
    return html`${this.sample} 0123456789 ${this.ink} ${this.under} ${this.size}`;
  }
}
