import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../../elements/action-button/action-button.ts';
import '../../elements/choice-group/choice-group.ts';
import type { FieldEvent } from '../../elements/field-element/field-events.ts';
import '../../elements/notice-banner/notice-banner.ts';
import { say } from '../../shell/language.ts';
import { SpokenElement } from '../../shell/spoken-element.ts';
import { base } from '../../shell/theme/shared-styles.ts';
import type { FormSession } from './form-session.ts';
import { keep, keptNote } from '../../shell/form-step/kept-rows.ts';
import { newRowId } from './new-row-id.ts';
import type { StepWish } from './steps.ts';

/** Where the reason of a refused signature stands: beside the warnings that are kept. */
const REFUSED = { rule: 'EID-022', path: 'signature/mark' } as const;

/**
 * Somebody does not want to sign: nothing goes out without a signature, and nothing is lost. With the reason the form
 * is set aside, to be asked again, or voided where the person withdraws.
 *
 * @prop {FormSession} session
 * @fires step-go {to: 'aside' | 'home'}
 */
@customElement('sign-refusal')
export class SignRefusal extends SpokenElement {
  static override styles = [
    base,
    css`
      :host,
      .acts {
        display: flex;
        flex-direction: column;
        gap: var(--space-4);
      }
      .acts {
        flex-flow: row wrap;
        gap: var(--space-3);
      }
    `,
  ];
  @property({ attribute: false }) session!: FormSession;
  @state() private asked = false;
  @state() private unsaid = false;
  @state() private failed = '';

  override render(): TemplateResult {
    const words = say().enrol.sign;
    if (!this.asked && this.#reason === '')
      return html`<div>
        <action-button kind="quiet" icon="returned" @click=${() => (this.asked = true)}
          >${words.refuses}</action-button
        >
      </div>`;
    return html`<notice-banner
        kind="needs-you"
        .text=${words.refused}
        .detail=${words.refusedNext}
      ></notice-banner>
      <choice-group
        .label=${words.refusedWhy}
        .error=${this.unsaid && this.#reason === '' ? words.refusedWhyFirst : ''}
        .value=${this.#reason}
        .choices=${Object.values(words.refusedReasons).map((reason) => ({ value: reason, label: reason }))}
        @field-change=${({ detail }: FieldEvent) => void this.#said(detail.value)}
      ></choice-group>
      <div class="acts">
        <action-button icon="aside" @click=${() => this.#aside()}>${words.refusedAside}</action-button>
        <action-button kind="destructive" icon="voided" @click=${() => void this.#void()}
          >${words.refusedVoid}</action-button
        >
      </div>
      ${this.failed ? html`<notice-banner kind="stop" .text=${this.failed}></notice-banner>` : nothing}`;
  }

  get #reason(): string {
    return keptNote(this.session.values, REFUSED);
  }

  async #said(note: string): Promise<void> {
    await this.session.set(keep(this.session.values, { ...REFUSED, note }, newRowId));
    this.requestUpdate();
  }

  #aside(): void {
    this.unsaid = this.#reason === '';
    if (!this.unsaid) this.#go('aside');
  }

  /** The person withdraws: the record stays, voided, with the reason. */
  async #void(): Promise<void> {
    this.unsaid = this.#reason === '';
    if (this.unsaid) return;
    const result = await this.session.save('void', this.#reason);
    if (result.ok) this.#go('home');
    else this.failed = say().enrol.sign.notOpen;
  }

  #go(to: StepWish): void {
    this.dispatchEvent(new CustomEvent('step-go', { detail: { to }, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sign-refusal': SignRefusal;
  }
}
