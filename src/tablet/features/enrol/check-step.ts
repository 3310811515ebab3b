import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { eid } from '../../../domain/kinds/eid.ts';
import { formField } from '../../../domain/kinds/form.ts';
import type { Place } from '../../../domain/place.ts';
import type { Finding } from '../../../domain/rules/rule.ts';
import '../../elements/check-row/check-row.ts';
import '../../elements/field-note/field-note.ts';
import { currentLanguage, say } from '../../shell/language.ts';
import { answerSections, type AnswerRow, type AnswerSection } from './answer-rows.ts';
import './citizen-view.ts';
import './commune-choice.ts';
import { unreadableProblems } from './field-errors.ts';
import { findingKey, findingText, isBlock } from './finding-words.ts';
import { drawField } from './form-field.ts';
import { placeOfValue } from './same-place.ts';
import { StepElement } from './step-element.ts';
import { stepOf, type StepId } from './steps.ts';
import './stored-picture.ts';
import { valueText } from './value-words.ts';

/** What is asked for at a later step is no finding here. */
const ASKED_LATER = /^signature\//;
const LEVEL = 'request/level';

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
    return html`${this.#notes()} ${this.#level()}
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

  /** What to look at before signing: warnings, which may stand with a reason, and hints. */
  #notes(): TemplateResult | typeof nothing {
    const notes = this.session.findings.filter(
      ({ severity, fix }) => severity === 'W' || (severity === 'H' && fix !== undefined),
    );
    if (notes.length === 0) return nothing;
    return html`<section class="column">
      <h2>${say().enrol.check.warnings(notes.length)}</h2>
      ${notes.map((note) => this.#note(note))}
    </section>`;
  }

  #note(note: Finding): TemplateResult {
    const words = say().enrol.check.keep;
    const key = findingKey(note);
    const reasons = (['asked', 'card', 'later'] as const).map((id) => ({ id, label: words[id] }));
    return html`<field-note
      .text=${findingText(note)}
      .suggestion=${valueText(note.path, note.fix?.[note.path])}
      .reasons=${note.severity === 'W' ? reasons : []}
      .kept=${this.session.kept.get(key) ?? ''}
      @note-correct=${() => this.#correct(note)}
      @note-keep=${(event: CustomEvent<{ reason: string }>) => this.session.kept.set(key, event.detail.reason)}
    ></field-note>`;
  }

  /** What the rule offers is taken as shown; without an offer the field is gone to. */
  #correct({ path, fix }: Finding): void {
    if (fix?.[path] === undefined) return this.#change(path);
    const step = Object.entries(fix).map(([at, v]) => [at, { v, s: 'T' }] as const);
    void this.session.set(Object.fromEntries(step));
  }

  /** Part of what is signed, and of nothing that was asked before. */
  #level(): TemplateResult {
    const level = this.session.values[LEVEL];
    return html`<section>
      ${drawField({
        field: formField(eid, LEVEL, currentLanguage()),
        current: level && { v: level.v },
        error: '',
        typed: () => {},
        changed: (value) => void (value && this.session.set({ [LEVEL]: value })),
      })}
    </section>`;
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
