import { css, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { groupDigits, withoutGrouping } from '../field-element/grouped-digits.ts';
import { TextEntry } from '../field-element/text-entry.ts';

/** How people here read a mobile number aloud. */
const READ_AS = [4, 3, 3] as const;

/**
 * A phone number: telephone keyboard, grouped 4-3-3 on leaving when it has ten digits. The value has no spaces,
 * dots or hyphens; a "+84" or a retired prefix stays as typed, offering the new one is a `field-note`.
 *
 * Properties and events of `FieldElement` and `TextEntry`.
 */
@customElement('phone-field')
export class PhoneField extends TextEntry {
  static override styles = [
    TextEntry.styles,
    css`
      .box {
        max-width: 24rem;
        letter-spacing: 0.03em;
      }
    `,
  ];

  protected override read(text: string): string {
    return withoutGrouping(text);
  }

  protected override shown(value: string): string {
    return groupDigits(value, READ_AS);
  }

  override render(): TemplateResult {
    return this.framed(this.textBox({ type: 'tel' }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'phone-field': PhoneField;
  }
}
