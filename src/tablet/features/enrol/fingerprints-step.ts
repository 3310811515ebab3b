import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { eid } from '../../../domain/kinds/eid.ts';
import { formField } from '../../../domain/kinds/form.ts';
import '../../elements/app-icon/app-icon.ts';
import { currentLanguage, say } from '../../shell/language.ts';
import { pageProblems } from './field-errors.ts';
import { drawField } from './form-field.ts';
import { StepElement } from './step-element.ts';
import type { StepId } from './steps.ts';

const PATH = 'biometrics/fingerprints';
const REASON = 'biometrics/reason';
const REFERENCE = 'biometrics/reference';
const ANSWERS = ['taken-at-station', 'later', 'waived'] as const;
type Answer = (typeof ANSWERS)[number];

/**
 * One of three, and on: each answer is a button, so that one tap is enough. Only who is waived is asked why; the
 * number of the capture's slip can be added when one comes back to this page.
 */
@customElement('fingerprints-step')
export class FingerprintsStep extends StepElement {
  static override styles = [
    StepElement.styles,
    css`
      .answer {
        display: flex;
        align-items: center;
        gap: var(--space-4);
        width: 100%;
        min-height: 5rem;
        padding: var(--space-3) var(--space-5);
        border: 2px solid var(--outline);
        border-radius: var(--radius);
        background: var(--panel);
        text-align: start;
        cursor: pointer;
      }
      .answer:hover {
        background: var(--tint-info);
      }
      .answer[aria-pressed='true'] {
        border-color: var(--action);
        background: var(--tint-info);
      }
      .word {
        display: block;
        font-size: var(--text-input);
        font-weight: 600;
      }
      .hint {
        display: block;
        color: var(--ink-2);
        font-size: var(--text-help);
      }
    `,
  ];
  protected readonly step: StepId = 'fingerprints';

  protected heading(): string {
    return say().enrol.fingerprints.title;
  }

  protected content(): TemplateResult {
    return html`<p class="how">${say().enrol.fingerprints.how}</p>
      <div class="column">${ANSWERS.map((answer) => this.#button(answer))} ${this.#more()}</div>`;
  }

  protected actions(): TemplateResult {
    // There is no primary act to press until one of the three is chosen.
    return this.#given ? this.primaryButton(say().generic.next) : html``;
  }

  protected primary(): void {
    if (!this.#given) return;
    const asked = this.#given === 'waived' ? [formField(eid, REASON, currentLanguage())] : [];
    const problems = pageProblems(asked, this.session.values);
    this.complain(problems);
    if (problems.length === 0) this.go('next');
  }

  /** What belongs to the answer that was given. */
  #more(): TemplateResult | typeof nothing {
    if (this.#given === 'waived') return this.#draw(REASON);
    return this.#given === 'taken-at-station' ? this.#draw(REFERENCE) : nothing;
  }

  #draw(path: string): TemplateResult {
    const { session } = this;
    return drawField({
      field: formField(eid, path, currentLanguage()),
      current: session.values[path],
      error: session.values[path] === undefined ? (this.problems[0]?.text ?? '') : '',
      typed: (value) => session.type(path, value),
      changed: (value) => {
        this.problems = [];
        void session.set({ [path]: value });
      },
    });
  }

  get #given(): Answer | undefined {
    const value = this.session.values[PATH]?.v;
    return ANSWERS.find((answer) => answer === value);
  }

  #button(answer: Answer): TemplateResult {
    const { word, hint } = this.#words(answer);
    const given = this.#given === answer;
    return html`<button
      class="answer"
      type="button"
      aria-pressed=${given ? 'true' : 'false'}
      @click=${() => void this.#choose(answer)}
    >
      <app-icon name=${given ? 'tick' : 'forward'}></app-icon>
      <span><span class="word">${word}</span><span class="hint">${hint}</span></span>
    </button>`;
  }

  #words(answer: Answer): { word: string; hint: string } {
    const words = say().enrol.fingerprints;
    if (answer === 'later') return { word: words.later, hint: words.laterHint };
    if (answer === 'waived') return { word: words.waived, hint: words.waivedHint };
    return { word: words.taken, hint: words.takenHint };
  }

  async #choose(answer: Answer): Promise<void> {
    const others = {
      ...(answer !== 'waived' && { [REASON]: null }),
      ...(answer !== 'taken-at-station' && { [REFERENCE]: null }),
    };
    const written = await this.session.set({ [PATH]: { v: answer, s: 'T' }, ...others });
    if (!written) return;
    if (answer !== 'waived') return this.go('next');
    await this.updateComplete;
    this.change(REASON);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fingerprints-step': FingerprintsStep;
  }
}
