import type { TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { TextEntry } from '../field-element/text-entry.ts';

/**
 * A person's whole name in one box. The keyboard offers capitals; no spelling help, which would "correct" names.
 *
 * Properties and events of `FieldElement` and `TextEntry`, and:
 * @prop {(text: string) => string} normalise - called on leaving (NFC, single spaces); never while typing
 */
@customElement('name-field')
export class NameField extends TextEntry {
  @property({ attribute: false }) normalise: (text: string) => string = (text) => text;

  protected override settled(value: string): string {
    return this.normalise(value);
  }

  override render(): TemplateResult {
    return this.framed(this.textBox({ autocapitalize: 'words' }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'name-field': NameField;
  }
}
