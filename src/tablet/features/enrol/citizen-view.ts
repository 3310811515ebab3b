import { css, html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../../elements/action-button/action-button.ts';
import '../../elements/check-row/check-row.ts';
import '../../elements/modal-dialog/modal-dialog.ts';
import '../../elements/read-aloud/read-aloud.ts';
import { say } from '../../shell/language.ts';
import { SpokenElement } from '../../shell/spoken-element.ts';
import { base, headings } from '../../shell/theme/shared-styles.ts';
import type { Values } from '../../../domain/record.ts';
import type { ModalDialog } from '../../elements/modal-dialog/modal-dialog.ts';
import type { AnswerRow, AnswerSection } from './answer-rows.ts';
import { fieldLabel } from './finding-words.ts';
import { valueText } from './value-words.ts';

/** What is the officer's business, not the citizen's. */
const OFFICERS = ['consent', 'pictures', 'biometrics'];
/** Of the card, what the person can compare with the one in their hand. */
const OF_CARD = ['card/kind', 'card/number'];
const LEVEL = 'request/level';

/**
 * The answers turned round and large, for the person across the table. Only this person's, and nothing else.
 *
 * @prop {readonly AnswerSection[]} sections
 * @prop {Values} values - the same answers; the level is asked for in none of the steps
 * @fires citizen-done
 */
@customElement('citizen-view')
export class CitizenView extends SpokenElement {
  static override styles = [
    base,
    headings,
    css`
      .turned {
        transform: rotate(180deg);
      }
      /* Above the bar with the way back. */
      h2 {
        scroll-margin-block: 6rem;
      }
      @media (width >= 60em) {
        .answers {
          columns: 2;
          column-gap: var(--space-7);
        }
        check-row {
          break-inside: avoid;
        }
      }
    `,
  ];

  @property({ attribute: false }) sections: readonly AnswerSection[] = [];
  @property({ attribute: false }) values: Values = {};

  override render(): TemplateResult {
    const words = say().enrol.check;
    return html`<modal-dialog open whole .heading=${words.turn} @dialog-close=${this.#done}>
      <div class="turned">
        <h2>${words.citizenTitle}</h2>
        <div class="answers">
          ${this.#rows().map(
            ({ label, value }) => html`<check-row large fixed .label=${label} .value=${value}></check-row>`,
          )}
        </div>
      </div>
      <read-aloud slot="actions" .sentences=${this.#sentences()}></read-aloud>
      <action-button slot="actions" kind="primary" icon="switch" @click=${this.#done}
        >${words.turnBack}</action-button
      >
    </modal-dialog>`;
  }

  /** For whoever cannot read it: by the device's own voice alone, so that no answer leaves the tablet. */
  #sentences(): string[] {
    return this.#rows().map(({ label, value }) => `${label}: ${value}.`);
  }

  #rows(): Pick<AnswerRow, 'label' | 'value'>[] {
    const rows = this.sections
      .filter(({ id }) => !OFFICERS.includes(id))
      .flatMap((section) => section.rows)
      .filter(({ path }) => !path.startsWith('card/') || OF_CARD.includes(path));
    const level = this.values[LEVEL]?.v;
    if (level === undefined) return rows;
    return [{ label: fieldLabel(LEVEL), value: valueText(LEVEL, level) }, ...rows];
  }

  /** What the citizen reads first lies at the officer's end of the sheet; it scrolls once the sheet is open. */
  protected override firstUpdated(): void {
    void this.#toCitizensTop();
  }

  async #toCitizensTop(): Promise<void> {
    await this.renderRoot.querySelector<ModalDialog>('modal-dialog')?.updateComplete;
    const heading = this.renderRoot.querySelector('h2');
    await Promise.all([...this.renderRoot.querySelectorAll('check-row')].map((row) => row.updateComplete));
    heading?.scrollIntoView({ block: 'end' });
  }

  readonly #done = (): void => {
    this.dispatchEvent(new CustomEvent('citizen-done', { bubbles: true, composed: true }));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'citizen-view': CitizenView;
  }
}
