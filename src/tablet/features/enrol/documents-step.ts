import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { eid } from '../../../domain/kinds/eid.ts';
import { formField, type FormField } from '../../../domain/kinds/form.ts';
import type { Sourced } from '../../../domain/record.ts';
import '../../elements/action-button/action-button.ts';
import { currentLanguage, say } from '../../shell/language.ts';
import { dayNow } from './day-now.ts';
import { DOCUMENT_KINDS, documentKindsOf, type DocumentKind } from './document-kinds.ts';
import { blockAt, notesAt } from './finding-note.ts';
import { drawField } from './form-field.ts';
import { newRowId } from './new-row-id.ts';
import { rowsOf, withoutRow } from './rows-of.ts';
import { StepElement } from './step-element.ts';
import type { StepId } from './steps.ts';
import { textAt } from './text-at.ts';

const DOCUMENTS = 'documents';
/** What is asked of each kind beside its number; the chassis number may stay empty. */
const ASKED: Readonly<Record<DocumentKind, readonly string[]>> = {
  bhyt: ['number'],
  licence: ['number', 'class'],
  vehicle: ['number', 'vehicleType', 'chassis'],
};
const OPTIONAL = 'chassis';

/** Step 6: documents that the person wants to see in the account. Most have none to add: that is one tap. */
@customElement('documents-step')
export class DocumentsStep extends StepElement {
  static override styles = [
    StepElement.styles,
    css`
      .document {
        display: flex;
        flex-direction: column;
        gap: var(--space-4);
        padding: var(--space-4);
      }
      .document h2 {
        font-size: var(--text-input);
      }
    `,
  ];
  protected readonly step: StepId = 'documents';
  @state() private left: ReadonlySet<string> = new Set();

  protected heading(): string {
    return say().enrol.documents.title;
  }

  protected content(): TemplateResult {
    const words = say().enrol.documents;
    return html`<p class="how">${words.how}</p>
      <div class="column fields">
        ${this.#rows.map((row) => this.#document(row))}
        <div class="row-of-buttons" role="group" aria-label=${words.add}>
          ${documentKindsOf(this.session.values, dayNow()).map(
            (kind) =>
              html`<action-button icon="plus" @click=${() => void this.#add(kind)}
                >${words.addKind[kind]}</action-button
              >`,
          )}
        </div>
      </div>`;
  }

  protected actions(): TemplateResult {
    return this.primaryButton(this.#rows.length === 0 ? say().enrol.documents.none : say().generic.next);
  }

  protected primary(): void {
    const empty = this.#rows.flatMap((row) => {
      const asked = ASKED[this.#kindOf(row)].filter((name) => name !== OPTIONAL);
      const open = asked.filter((name) => textAt(this.session.values, `${row}/${name}`) === '');
      return open.map((name) => this.#emptyProblem(`${row}/${name}`));
    });
    const wrong = this.#rows.flatMap((row) =>
      ASKED[this.#kindOf(row)].flatMap((name) => this.#wrongProblem(`${row}/${name}`)),
    );
    this.left = new Set(
      this.#rows.flatMap((row) => ASKED[this.#kindOf(row)].map((name) => `${row}/${name}`)),
    );
    this.complain([...empty, ...wrong]);
    if (empty.length + wrong.length === 0) this.go('next');
  }

  #emptyProblem(path: string) {
    return { field: path, text: say().enrol.typed.empty(this.#fieldAt(path).label) };
  }

  #wrongProblem(path: string) {
    const text = blockAt(path, this.host);
    return text === '' ? [] : [{ field: path, text }];
  }

  get #rows(): string[] {
    return rowsOf(this.session.values, DOCUMENTS).map((row) => `${DOCUMENTS}/${row}`);
  }

  #kindOf(row: string): DocumentKind {
    const kind = textAt(this.session.values, `${row}/kind`);
    return DOCUMENT_KINDS.find((one) => one === kind) ?? 'bhyt';
  }

  async #add(kind: DocumentKind): Promise<void> {
    const row = `${DOCUMENTS}/${newRowId()}`;
    await this.session.set({ [`${row}/kind`]: { v: kind, s: 'T' } });
    await this.updateComplete;
    this.change(`${row}/number`);
  }

  #document(row: string): TemplateResult {
    const words = say().enrol.documents;
    const kind = this.#kindOf(row);
    return html`<section class="panel document">
      <h2>${words.kind[kind]}</h2>
      ${ASKED[kind].map((name) => this.#draw(`${row}/${name}`))}
      <div>
        <action-button
          kind="quiet"
          icon="trash"
          @click=${() => void this.session.set(withoutRow(this.session.values, row))}
          >${words.remove}</action-button
        >
      </div>
    </section>`;
  }

  /** A number is asked for by the name that stands on the paper at hand. */
  #fieldAt(path: string): FormField {
    const field = formField(eid, path, currentLanguage());
    if (!path.endsWith('/number')) return field;
    const { number, help } = say().enrol.documents;
    const kind = this.#kindOf(path.slice(0, -'/number'.length));
    return { ...field, label: number[kind], help: help[kind] };
  }

  #draw(path: string): TemplateResult | typeof nothing {
    const { session } = this;
    const told = this.problems.find(({ field }) => field === path)?.text ?? '';
    const field = this.#fieldAt(path);
    const block = this.left.has(path) ? blockAt(path, this.host) : '';
    return html`${drawField({
      field,
      current: session.values[path],
      error: block || (session.values[path] === undefined ? told : ''),
      typed: (value) => session.type(path, value),
      changed: (value) => void this.#set(path, value),
    })}${this.left.has(path) ? notesAt(path, this.host) : nothing}`;
  }

  /** Numbers of papers are written without spaces at their ends, in capitals: a plate, a card's letters. */
  async #set(path: string, value: Sourced | null): Promise<void> {
    this.left = new Set([...this.left, path]);
    this.problems = this.problems.filter(({ field }) => field !== path);
    const number = path.endsWith('/number') && typeof value?.v === 'string';
    const tidy = number ? { ...value, v: tidied(value.v as string, path, this.session.values) } : value;
    await this.session.set({ [path]: tidy });
  }
}

/** Only the spaces inside a number of digits go; a plate keeps its own punctuation. */
function tidied(text: string, path: string, values: Parameters<typeof textAt>[0]): string {
  const upper = text.trim().toUpperCase();
  const plate = textAt(values, path.replace(/number$/, 'kind')) === 'vehicle';
  return plate ? upper : upper.replace(/[\s.-]/g, '');
}

declare global {
  interface HTMLElementTagNameMap {
    'documents-step': DocumentsStep;
  }
}
