import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { eid } from '../../../domain/kinds/eid.ts';
import { formField } from '../../../domain/kinds/form.ts';
import type { Sourced } from '../../../domain/record.ts';
import '../../elements/action-button/action-button.ts';
import { currentLanguage, say } from '../../shell/language.ts';
import { notesAt } from './finding-note.ts';
import { drawField } from './form-field.ts';
import { newRowId } from './new-row-id.ts';
import { rowsOf, withoutRow } from './rows-of.ts';
import { StepElement } from './step-element.ts';
import type { StepId } from './steps.ts';
import { textAt } from './text-at.ts';
import { valueText } from './value-words.ts';

const OTHERS = 'applicant/otherNumbers';
const OWN = 'applicant/personalNumber';

/** Other numbers that a person came with: each with its state. Which of them is right is decided elsewhere. */
@customElement('numbers-step')
export class NumbersStep extends StepElement {
  static override styles = [
    StepElement.styles,
    css`
      .number {
        display: flex;
        flex-direction: column;
        gap: var(--space-4);
        padding: var(--space-4);
      }
    `,
  ];
  protected readonly step: StepId = 'numbers';

  protected heading(): string {
    return say().enrol.numbers.title;
  }

  protected content(): TemplateResult {
    const words = say().enrol.numbers;
    const own = textAt(this.session.values, OWN);
    return html`<p class="how">${words.how}</p>
      ${own ? html`<p>${words.own(valueText(OWN, own))}</p>` : nothing}
      <div class="column fields">
        ${this.#rows.map((row) => this.#number(row))} ${this.#notes()}
        <div>
          <action-button icon="plus" @click=${this.#add}>${words.add}</action-button>
        </div>
      </div>`;
  }

  protected actions(): TemplateResult {
    return this.primaryButton(say().generic.next);
  }

  protected primary(): void {
    const open = this.#rows.flatMap((row) =>
      ['number', 'state']
        .filter((name) => textAt(this.session.values, `${row}/${name}`) === '')
        .map((name) => `${row}/${name}`),
    );
    this.complain(
      open.map((path) => ({
        field: path,
        text: say().enrol.typed.empty(formField(eid, path, currentLanguage()).label),
      })),
    );
    if (open.length === 0) this.go('next');
  }

  get #rows(): string[] {
    return rowsOf(this.session.values, OTHERS).map((row) => `${OTHERS}/${row}`);
  }

  readonly #add = async (): Promise<void> => {
    const row = `${OTHERS}/${newRowId()}`;
    await this.session.set({ [`${row}/state`]: { v: 'unknown', s: 'T' } });
    await this.updateComplete;
    this.change(`${row}/number`);
  };

  #number(row: string): TemplateResult {
    return html`<section class="panel number">
      ${['number', 'state'].map((name) => this.#draw(`${row}/${name}`))}
      <div>
        <action-button
          kind="quiet"
          icon="trash"
          @click=${() => void this.session.set(withoutRow(this.session.values, row))}
          >${say().enrol.numbers.remove}</action-button
        >
      </div>
    </section>`;
  }

  #draw(path: string): TemplateResult {
    const { session } = this;
    const told = this.problems.find(({ field }) => field === path)?.text ?? '';
    return drawField({
      field: formField(eid, path, currentLanguage()),
      current: session.values[path],
      error: session.values[path] === undefined ? told : '',
      typed: (value) => session.type(path, value),
      changed: (value) => void session.set({ [path]: path.endsWith('/number') ? asDigits(value) : value }),
    });
  }

  /** That there are several is itself a finding, kept with a reason: it becomes a case, and stops nothing. */
  #notes(): TemplateResult {
    const rows = this.#rows.map((row) => `${row}/number`);
    return html`${[OWN, ...rows].map((path) => notesAt(path, this.host))}`;
  }
}

/** Numbers are read out in groups; they are kept without. */
function asDigits(value: Sourced | null): Sourced | null {
  return typeof value?.v === 'string' ? { ...value, v: value.v.replace(/[\s.-]/g, '') } : value;
}

declare global {
  interface HTMLElementTagNameMap {
    'numbers-step': NumbersStep;
  }
}
