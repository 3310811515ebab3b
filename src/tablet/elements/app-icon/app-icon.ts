import { css, html, LitElement, nothing, svg, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { glyphs, type GlyphName } from './glyphs.ts';

/**
 * One drawing in the colour and size of the text around it. Always beside a word that says the same, so it is
 * hidden from screen readers.
 *
 * @prop {GlyphName} name
 * @cssprop --icon-size one side of the square, 1.5rem unless told
 */
@customElement('app-icon')
export class AppIcon extends LitElement {
  static override styles = css`
    :host {
      display: inline-block;
      flex: none;
      width: var(--icon-size, 1.5rem);
      height: var(--icon-size, 1.5rem);
      vertical-align: middle;
    }
    svg {
      display: block;
      width: 100%;
      height: 100%;
      fill: none;
      stroke: currentColor;
      stroke-width: 2;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
  `;

  @property() name: GlyphName = 'info';

  override connectedCallback(): void {
    super.connectedCallback();
    this.setAttribute('aria-hidden', 'true');
  }

  override render(): TemplateResult {
    return html`${svg`<svg viewBox="0 0 24 24">${glyphs[this.name] ?? nothing}</svg>`}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'app-icon': AppIcon;
  }
}
