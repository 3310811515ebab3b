import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { eid } from '../../../domain/kinds/eid.ts';
import { formField } from '../../../domain/kinds/form.ts';
import type { Sourced } from '../../../domain/record.ts';
import '../../elements/check-box/check-box.ts';
import '../../elements/choice-group/choice-group.ts';
import type { FieldEvent } from '../../elements/field-element/field-events.ts';
import { currentLanguage, say } from '../../shell/language.ts';
import { dayNow } from './day-now.ts';
import { drawField } from './form-field.ts';
import { withSituation } from '../../shell/form-step/situation-answers.ts';
import { askedSubject, SUBJECTS, subjectChosen, type Asked } from './subject-choice.ts';
import { StepElement } from './step-element.ts';
import { stepAfter, type StepId } from './steps.ts';
import { textAt } from './text-at.ts';
import { wasScanned } from './steps.ts';

const SUBJECT = 'request/subject';
const NATIONALITY = 'applicant/nationality';
const ABROAD = 'absence/abroad';
const COUNTRY = 'absence/country';
const RETURN = 'absence/returnOn';

/** For the few who are no adult or child with a card at hand: who it is for, and whether that one is here at all. */
@customElement('request-step')
export class RequestStep extends StepElement {
  protected readonly step: StepId = 'request';
  @state() private asked = false;

  protected heading(): string {
    return say().enrol.request.title;
  }

  protected content(): TemplateResult {
    const words = say().enrol.request;
    const { values } = this.session;
    return html`<div class="column fields">
      <choice-group
        id=${SUBJECT}
        .label=${words.who}
        .value=${this.#subject}
        .choices=${SUBJECTS.map((value) => ({ value, ...words.subjects[value] }))}
        @field-change=${(event: FieldEvent) => this.#chosen(event.detail.value as Asked)}
      ></choice-group>
      ${this.#subject === 'citizen' ? nothing : this.#draw(NATIONALITY)}
      <check-box
        id=${ABROAD}
        .label=${words.abroad}
        .help=${words.abroadHelp}
        .value=${values[ABROAD]?.v === true}
        @field-change=${(event: FieldEvent<boolean>) => void this.#goneAbroad(event.detail.value)}
      ></check-box>
      ${values[ABROAD]?.v === true ? html`${this.#draw(COUNTRY)} ${this.#draw(RETURN)}` : nothing}
    </div>`;
  }

  protected actions(): TemplateResult {
    return this.primaryButton(say().generic.next);
  }

  protected primary(): void {
    const missing = this.#subject !== 'citizen' && textAt(this.session.values, NATIONALITY) === '';
    this.asked = true;
    const { label } = formField(eid, NATIONALITY, currentLanguage());
    this.complain(missing ? [{ field: NATIONALITY, text: say().enrol.typed.empty(label) }] : []);
    if (!missing) this.go(this.session.changing ? 'next' : this.#next());
  }

  /** To the camera where a card may be read; the rest is typed. */
  #next(): StepId {
    const { values } = this.session;
    const next = stepAfter('request', values, dayNow());
    return next === 'scan' && wasScanned(values) ? stepAfter('scan', values, dayNow()) : next;
  }

  get #subject(): Asked {
    return askedSubject(this.session.values);
  }

  #chosen(subject: Asked): void {
    void this.session.set(subjectChosen(subject, this.session.values, dayNow()));
  }

  async #goneAbroad(abroad: boolean): Promise<void> {
    await this.session.set(
      abroad ? { [ABROAD]: { v: true, s: 'T' } } : { [ABROAD]: null, [COUNTRY]: null, [RETURN]: null },
    );
  }

  #draw(path: string): TemplateResult {
    const { session } = this;
    const told = this.problems.find(({ field }) => field === path)?.text ?? '';
    return drawField({
      field: formField(eid, path, currentLanguage()),
      current: session.values[path],
      error: this.asked && session.values[path] === undefined ? told : '',
      typed: (value) => session.type(path, value),
      changed: (value) => void this.#set(path, value),
    });
  }

  async #set(path: string, value: Sourced | null): Promise<void> {
    this.problems = [];
    await this.session.set(withSituation({ [path]: value }, this.session.values, dayNow()));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'request-step': RequestStep;
  }
}
