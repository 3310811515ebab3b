import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../../elements/action-button/action-button.ts';
import '../../elements/choice-group/choice-group.ts';
import type { FieldEvent, FocusableField } from '../../elements/field-element/field-events.ts';
import '../../elements/text-field/text-field.ts';
import { say } from '../../shell/language.ts';
import { SpokenElement } from '../../shell/spoken-element.ts';
import { base, headings, panel } from '../../shell/theme/shared-styles.ts';

/**
 * Why a record is voided. None of the reasons is chosen beforehand, and the last asks for words.
 *
 * @prop {string} error - why the last try was not saved
 * @fires void-chosen {reason: string}
 * @fires void-stay
 */
@customElement('void-form')
export class VoidForm extends SpokenElement {
  static override styles = [
    base,
    headings,
    panel,
    css`
      .panel {
        display: flex;
        flex-direction: column;
        gap: var(--space-4);
        border: 2px solid var(--stop);
      }
      .acts {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        gap: var(--space-5);
      }
    `,
  ];

  @property() error = '';
  @state() private chosen = '';
  @state() private missing = false;
  #written = '';

  override render(): TemplateResult {
    const words = say().records;
    const last = String(words.voidReasons.length - 1);
    return html`<section class="panel">
      <choice-group
        id="reason"
        .label=${words.voidWhy}
        .help=${words.voidHelp}
        .value=${this.chosen}
        .error=${this.missing ? words.voidNeeds : this.error}
        .choices=${words.voidReasons.map((label, at) => ({ value: String(at), label }))}
        @field-change=${(event: FieldEvent) => (this.chosen = event.detail.value)}
      ></choice-group>
      ${
        this.chosen === last
          ? html`<text-field
              .label=${words.voidOther}
              maxLength="300"
              @field-input=${(event: FieldEvent) => (this.#written = event.detail.value)}
            ></text-field>`
          : nothing
      }
      <div class="acts">
        <action-button @click=${() => this.#tell('void-stay')}>${words.keepIt}</action-button>
        <action-button kind="destructive" icon="voided" @click=${this.#send}>${words.voidNow}</action-button>
      </div>
    </section>`;
  }

  /** Puts the focus where the reason is chosen. */
  focusReason(): void {
    this.renderRoot.querySelector<FocusableField>('#reason')?.focusField();
  }

  readonly #send = (): void => {
    const reasons = say().records.voidReasons;
    const other = this.chosen === String(reasons.length - 1);
    const reason = other ? this.#written.trim() : (reasons[Number(this.chosen || '-1')] ?? '');
    this.missing = reason === '';
    if (this.missing) this.focusReason();
    else this.#tell('void-chosen', { reason });
  };

  #tell(event: string, detail?: { reason: string }): void {
    this.dispatchEvent(new CustomEvent(event, { detail, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'void-form': VoidForm;
  }
}
