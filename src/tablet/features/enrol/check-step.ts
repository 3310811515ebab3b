import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { findingsAskedNow } from '../../../domain/kinds/eid-asked.ts';
import { eid } from '../../../domain/kinds/eid.ts';
import { formField } from '../../../domain/kinds/form.ts';
import type { Place } from '../../../domain/place.ts';
import type { Finding } from '../../../domain/rules/rule.ts';
import '../../elements/check-row/check-row.ts';
import { currentLanguage, say } from '../../shell/language.ts';
import { answerSections, type AnswerRow, type AnswerSection } from './answer-rows.ts';
import './citizen-view.ts';
import './commune-choice.ts';
import { dayNow } from './day-now.ts';
import { unansweredProblems, unreadableProblems } from './field-errors.ts';
import { findingNote, type FindingHost } from './finding-note.ts';
import { findingText, isBlock } from './finding-words.ts';
import { drawField } from './form-field.ts';
import { placeOfValue } from './same-place.ts';
import './score-panel.ts';
import { StepElement } from './step-element.ts';
import { isAbroad, isStep, stepOf, type StepId, type StepWish } from './steps.ts';
import './stored-picture.ts';

/** What is asked for at a later step is no finding here. */
const ASKED_LATER = /^signature\//;
const LEVEL = 'request/level';
const CATEGORY = 'request/category';

/** Step 8: every answer with Change, what rules say on top, and the same for the citizen to read. */
@customElement('check-step')
export class CheckStep extends StepElement {
  static override styles = [
    StepElement.styles,
    css`
      stored-picture {
        --picture-height: 9rem;
        --picture-margin: 0;
      }
    `,
  ];
  protected readonly step: StepId = 'check';
  @state() private turned = false;

  protected heading(): string {
    return say().enrol.checkAnswers;
  }

  protected content(): TemplateResult {
    return html`<score-panel .findings=${this.#found}></score-panel> ${this.#notes()} ${this.#request()}
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
      >${
        isAbroad(this.session.values)
          ? this.primaryButton(words.check.toAbsentees, 'tick')
          : this.primaryButton(words.check.toSign, 'pen')
      }`;
  }

  protected primary(): void {
    if (this.turned) return;
    const { values } = this.session;
    const unreadable = unreadableProblems(values);
    // Of someone abroad nothing is signed: the record waits on the list of those to be called.
    if (isAbroad(values)) {
      this.complain(unreadable);
      if (unreadable.length === 0) this.go('aside');
      return;
    }
    const told = [...this.#blocks(), ...unreadable];
    const problems = [...told, ...unansweredProblems(values, told)];
    this.complain(problems);
    if (problems.length === 0) this.go('next');
  }

  protected override picked(field: string): void {
    this.change(field);
  }

  /** What rules say now; the signature comes next. */
  get #found(): readonly Finding[] {
    const { findings, values } = this.session;
    return findingsAskedNow(findings, values, dayNow()).filter(({ path }) => !ASKED_LATER.test(path));
  }

  #blocks() {
    return this.#found
      .filter(isBlock)
      .map((finding) => ({ field: finding.path, text: findingText(finding) }));
  }

  /** What to look at before signing: what stops it, warnings that may stand with a reason, and hints. */
  #notes(): TemplateResult | typeof nothing {
    const notes = this.#found;
    if (notes.length === 0) return nothing;
    const host: FindingHost = {
      session: this.session,
      go: (to) => this.#away(to),
      change: (path) => this.change(path),
    };
    return html`<section class="column">
      <h2>${say().enrol.check.warnings(notes.length)}</h2>
      ${notes.map((note) => findingNote(note, host))}
    </section>`;
  }

  /** From here to a step, and back here. */
  #away(to: StepWish): void {
    this.session.changing = isStep(to);
    this.go(to);
  }

  /** Part of what is signed, and of nothing that was asked before. */
  #request(): TemplateResult {
    return html`<section class="column fields">${this.#draw(LEVEL)} ${this.#draw(CATEGORY)}</section>`;
  }

  #draw(path: string): TemplateResult {
    const current = this.session.values[path];
    return drawField({
      field: formField(eid, path, currentLanguage()),
      current: current && { v: current.v },
      error: '',
      typed: () => {},
      changed: (value) => void (value && this.session.set({ [path]: value })),
    });
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
      @row-change=${() => this.change(path, step)}
      >${this.#thumbnail(path, label)} ${this.#commune(path)}</check-row
    >`;
  }

  /** Which commune of today an address lies in is part of the answer, and can still be said here. */
  #commune(path: string): TemplateResult | typeof nothing {
    const value = this.session.values[path];
    const place = placeOfValue(value?.v);
    if (!place) return nothing;
    return html`<commune-choice
      slot="note"
      .place=${place}
      @commune-choice=${({ detail }: CustomEvent<{ place: Place }>) => {
        void this.session.set({ [path]: { ...value, v: { ...detail.place } } });
      }}
    ></commune-choice>`;
  }

  #thumbnail(path: string, label: string): TemplateResult | typeof nothing {
    const kind = path.startsWith('pictures/') ? path.slice('pictures/'.length) : '';
    const taken = this.session.view?.pictures.find((picture) => picture.kind === kind);
    if (!taken) return nothing;
    return html`<stored-picture
      slot="note"
      .session=${this.session}
      .stored=${taken.picture}
      .words=${label}
    ></stored-picture>`;
  }

  /** To the step that asks for it, and back here. What a card told is typed over on the typed page. */
  protected override change(path: string, step: StepId = stepOf(path)): void {
    if (step === this.step) return super.change(path);
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
