import { LitElement, type PropertyValues } from 'lit';
import { focusHeadingSoon, focusIsLost } from './heading-focus.ts';
import { LanguageController } from './language.ts';

/**
 * A Lit element whose template uses `say()`: it is drawn again when the language changes. Where that takes away what
 * had the focus (a button that gives way to its outcome), the page's heading gets it, not nobody.
 */
export class SpokenElement extends LitElement {
  protected readonly language = new LanguageController(this);

  protected override update(changed: PropertyValues): void {
    const held = this.shadowRoot?.activeElement != null;
    super.update(changed);
    if (held && focusIsLost()) void focusHeadingSoon(document, focusIsLost);
  }
}
