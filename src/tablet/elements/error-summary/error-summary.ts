import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { say } from '../../shell/language.ts';
import { SpokenElement } from '../../shell/spoken-element.ts';
import { base, headings } from '../../shell/theme/shared-styles.ts';
import type { FocusableField } from '../field-element/field-events.ts';
import '../app-icon/app-icon.ts';

export interface Problem {
  /** The `id` of the field's element, in the same root as the summary. */
  readonly field: string;
  /** The same sentence that stands at the field. */
  readonly text: string;
}

/**
 * What keeps the page from going on, each problem a link to its field. Takes the focus when problems come.
 *
 * @prop {readonly Problem[]} problems - draws nothing when empty
 * @fires problem-pick {field} when the field is not in the same root (another page of the form)
 */
@customElement('error-summary')
export class ErrorSummary extends SpokenElement {
  static override styles = [
    base,
    headings,
    css`
      .summary {
        border: 4px solid var(--stop);
        border-radius: var(--radius-large);
        background: var(--panel);
        padding: var(--space-4) var(--space-5);
        max-width: var(--column);
      }
      h2 {
        display: flex;
        align-items: center;
        gap: var(--space-3);
        font-size: var(--text-input);
        color: var(--stop);
      }
      ul {
        list-style: none;
        margin-top: var(--space-2);
      }
      a {
        display: inline-flex;
        align-items: center;
        min-height: var(--target);
        color: var(--stop);
        font-weight: 600;
        text-underline-offset: 0.2em;
      }
    `,
  ];

  @property({ attribute: false }) problems: readonly Problem[] = [];

  protected override updated(changed: PropertyValues<this>): void {
    const before = changed.get('problems')?.length ?? 0;
    if (changed.has('problems') && before === 0 && this.problems.length > 0) this.focusSummary();
  }

  /** Takes the focus again, when the person presses Next a second time. */
  focusSummary(): void {
    this.renderRoot.querySelector<HTMLElement>('.summary')?.focus();
    this.scrollIntoView({ block: 'start' });
  }

  override render(): TemplateResult | typeof nothing {
    if (this.problems.length === 0) return nothing;
    return html`<div class="summary" tabindex="-1" role="group" aria-labelledby="title">
      <h2 id="title"><app-icon name="stop"></app-icon>${say().field.problems(this.problems.length)}</h2>
      <ul>
        ${this.problems.map(
          (problem) =>
            html`<li>
              <a href="#" @click=${(event: Event) => this.#go(event, problem)}>${problem.text}</a>
            </li>`,
        )}
      </ul>
    </div>`;
  }

  #go(event: Event, problem: Problem): void {
    event.preventDefault();
    const root = this.getRootNode() as Document | ShadowRoot;
    const field = root.getElementById(problem.field) as FocusableField | null;
    if (field) field.focusField();
    else
      this.dispatchEvent(
        new CustomEvent('problem-pick', { detail: { field: problem.field }, bubbles: true, composed: true }),
      );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'error-summary': ErrorSummary;
  }
}
