import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { FieldElement } from './field-element.ts';
import { tellField } from './field-events.ts';
import { TypedBox } from './typed-box.ts';

/** How the box of one kind of field differs from a plain one. */
export interface TextBox {
  type?: 'text' | 'tel' | 'password' | 'email' | 'search';
  inputMode?: string;
  autocomplete?: AutoFill;
  autocapitalize?: 'none' | 'words' | 'sentences';
  /** In UTF-16 units; 0 or nothing for no limit. */
  maxLength?: number;
}

/**
 * A field of one text box. A subclass draws it with `textBox` and may say how a value
 * is read from the text and how it is shown when the focus is elsewhere. The box's text is never bound in a
 * template: only `TypedBox` decides when it is written.
 *
 * @prop {string} value
 * @fires field-input {name, value} while typing
 * @fires field-change {name, value} on leaving or Enter, if the value is another
 * @fires field-enter on Enter, after field-change
 */
export abstract class TextEntry extends FieldElement {
  @property() value = '';
  @query('#control') protected readonly box!: HTMLInputElement | HTMLTextAreaElement | null;

  /** Somebody is in the box. */
  @state() protected inside = false;
  readonly #guard = new TypedBox();
  #told = '';

  /** What the text means; called at every key. */
  protected read(text: string): string {
    return text;
  }

  /** What is told on leaving; the place for a normalisation. */
  protected settled(value: string): string {
    return value;
  }

  /** How a value stands in the box when nobody types. */
  protected shown(value: string): string {
    return value;
  }

  /** Writes a value even while the person is in the box: only for an act of that person (scan, correct, clear). */
  replaceValue(value: string): void {
    this.#guard.settle();
    this.value = value;
    this.#told = value;
    if (this.box) this.#guard.write(this.box, this.shown(value));
  }

  protected textBox(how: TextBox = {}): TemplateResult {
    return html`<input
      id="control"
      class="box"
      type=${how.type ?? 'text'}
      inputmode=${how.inputMode || nothing}
      autocomplete=${how.autocomplete ?? 'off'}
      autocapitalize=${how.autocapitalize ?? nothing}
      autocorrect="off"
      spellcheck="false"
      maxlength=${how.maxLength || nothing}
      aria-describedby=${this.describedBy}
      aria-invalid=${this.error ? 'true' : nothing}
      @input=${this.onInput}
      @compositionstart=${this.onCompositionStart}
      @compositionend=${this.onCompositionEnd}
      @focus=${this.onFocus}
      @blur=${this.onBlur}
      @keydown=${this.onKeydown}
    />`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('value') || !this.box) return;
    if (this.#guard.mayWrite) this.#told = this.value;
    this.#guard.write(this.box, this.shown(this.value));
  }

  protected readonly onInput = (): void => {
    this.#guard.typed();
    this.value = this.read(this.box?.value ?? '');
    tellField(this, 'field-input', this.value);
  };

  protected readonly onCompositionStart = (): void => this.#guard.compose(true);
  protected readonly onCompositionEnd = (): void => this.#guard.compose(false);

  protected readonly onFocus = (): void => {
    this.inside = true;
  };

  protected readonly onBlur = (): void => {
    this.inside = false;
    this.#commit();
    if (this.box) this.#guard.write(this.box, this.shown(this.value));
  };

  protected readonly onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.isComposing || this.box instanceof HTMLTextAreaElement) return;
    this.#commit();
    this.dispatchEvent(new CustomEvent('field-enter', { bubbles: true, composed: true }));
  };

  #commit(): void {
    if (this.#guard.mayWrite) return;
    const value = this.settled(this.read(this.box?.value ?? ''));
    this.#guard.settle();
    this.value = value;
    if (value === this.#told) return;
    this.#told = value;
    tellField(this, 'field-change', value);
  }
}
