import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Finding } from '../../../domain/rules/rule.ts';
import '../../elements/check-row/check-row.ts';
import '../../elements/field-note/field-note.ts';
import { say } from '../../shell/language.ts';
import { answerSections, type AnswerRow, type AnswerSection } from './answer-rows.ts';
import './citizen-view.ts';
import { unreadableProblems } from './field-errors.ts';
import { findingKey, findingText, isBlock } from './finding-words.ts';
import { StepElement } from './step-element.ts';
import { stepOf, type StepId } from './steps.ts';

/** What is asked for at a later step is no finding here. */
const ASKED_LATER = /^signature\//;

/** Step 8: every answer with Change, what rules say on top, and the same for the citizen to read. */
@customElement('check-step')
export class CheckStep extends StepElement {
  protected readonly step: StepId = 'check';
  @state() private turned = false;

  protected heading(): string {
    return say().enrol.checkAnswers;
  }

  protected content(): TemplateResult {
    return html`${this.#warnings()}
    ${answerSections(this.session.values).map((section) => this.#section(section))}
    ${
      this.turned
        ? html`<citizen-view
            .sections=${answerSections(this.session.values)}
            .values=${this.session.values}
            @citizen-done=${() => (this.turned = false)}
          ></citizen-view>`
        : nothing
    }`;
  }

  protected actions(): TemplateResult {
    const words = say().enrol;
    return html`<action-button slot="actions" icon="switch" @click=${() => (this.turned = true)}
        >${words.check.turn}</action-button
      >${this.primaryButton(words.check.toSign, 'pen')}`;
  }

  protected primary(): void {
    if (this.turned) return;
    const problems = [...this.#blocks(), ...unreadableProblems(this.session.values)];
    this.complain(problems);
    if (problems.length === 0) this.go('next');
  }

  protected override picked(field: string): void {
    this.#change(field);
  }

  #blocks() {
    return this.session.findings
      .filter((finding) => isBlock(finding) && !ASKED_LATER.test(finding.path))
      .map((finding) => ({ field: finding.path, text: findingText(finding) }));
  }

  #warnings(): TemplateResult | typeof nothing {
    const warnings = this.session.findings.filter(({ severity }) => severity === 'W');
    if (warnings.length === 0) return nothing;
    return html`<section class="column">
      <h2>${say().enrol.check.warnings(warnings.length)}</h2>
      ${warnings.map((warning) => this.#warning(warning))}
    </section>`;
  }

  #warning(warning: Finding): TemplateResult {
    const words = say().enrol.check.keep;
    const key = findingKey(warning);
    return html`<field-note
      .text=${findingText(warning)}
      .reasons=${[
        { id: 'asked', label: words.asked },
        { id: 'card', label: words.card },
        { id: 'later', label: words.later },
      ]}
      .kept=${this.session.kept.get(key) ?? ''}
      @note-correct=${() => this.#change(warning.path)}
      @note-keep=${(event: CustomEvent<{ reason: string }>) => this.session.kept.set(key, event.detail.reason)}
    ></field-note>`;
  }

  #section({ title, rows }: AnswerSection): TemplateResult {
    return html`<section>
      <h2>${title}</h2>
      <div class="panel rows">${rows.map((row) => this.#row(row))}</div>
    </section>`;
  }

  #row({ path, label, value, source, step }: AnswerRow): TemplateResult {
    return html`<check-row
      .label=${label}
      .value=${value}
      .source=${source}
      @row-change=${() => this.#change(path, step)}
    ></check-row>`;
  }

  /** To the step that asks for it, and back here. What a card told is typed over on the typed page. */
  #change(path: string, step: StepId = stepOf(path)): void {
    this.session.changing = true;
    this.session.wanted = path;
    this.go(step);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'check-step': CheckStep;
  }
}
