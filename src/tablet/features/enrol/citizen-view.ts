import { css, html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../../elements/action-button/action-button.ts';
import '../../elements/check-row/check-row.ts';
import '../../elements/modal-dialog/modal-dialog.ts';
import { say } from '../../shell/language.ts';
import { SpokenElement } from '../../shell/spoken-element.ts';
import { base, headings } from '../../shell/theme/shared-styles.ts';
import type { AnswerSection } from './answer-rows.ts';

/** What is the officer's business, not the citizen's. */
const OFFICERS = ['card', 'consent', 'pictures', 'biometrics'];

/**
 * The answers turned round and large, for the person across the table. Only this person's, and nothing else.
 *
 * @prop {readonly AnswerSection[]} sections
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

  override render(): TemplateResult {
    const words = say().enrol.check;
    return html`<modal-dialog open whole .heading=${words.turn} @dialog-close=${this.#done}>
      <div class="turned">
        <h2>${words.citizenTitle}</h2>
        <div class="answers">
          ${this.sections
            .filter(({ id }) => !OFFICERS.includes(id))
            .flatMap(({ rows }) => rows)
            .map(
              ({ label, value }) => html`<check-row large fixed .label=${label} .value=${value}></check-row>`,
            )}
        </div>
      </div>
      <action-button slot="actions" kind="primary" icon="switch" @click=${this.#done}
        >${words.turnBack}</action-button
      >
    </modal-dialog>`;
  }

  /** What the citizen reads first lies at the officer's end of the sheet. */
  protected override firstUpdated(): void {
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector('action-button')?.scrollIntoView({ block: 'end' }),
    );
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
