import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { eidDueOn } from '../../../domain/kinds/eid-due.ts';
import { vietnamDay } from '../../../domain/partial-date.ts';
import { isTraining } from '../../../platform/training.ts';
import '../../elements/action-button/action-button.ts';
import '../../elements/app-frame/app-frame.ts';
import '../../elements/check-row/check-row.ts';
import '../../elements/record-status/record-status.ts';
import { say } from '../../shell/language.ts';
import { lineStatus } from '../../shell/line-status.ts';
import { recordNumber } from '../../shell/record-number.ts';
import { slipHref } from '../../shell/form-paths.ts';
import { drawnAgainByNetwork } from '../../shell/network-turns.ts';
import { navigate } from '../../shell/router.ts';
import { SpokenElement } from '../../shell/spoken-element.ts';
import '../../shell/sync-chip.ts';
import { base, headings, panel } from '../../shell/theme/shared-styles.ts';
import { VaultReading } from '../../shell/vault-reading.ts';
import { VaultStateController } from '../../shell/vault-state.ts';
import { dueWords } from './due-words.ts';
import type { FormVault } from './form-session.ts';
import type { StepWish } from './steps.ts';
import { whereaboutsOf } from './whereabouts.ts';

/**
 * Step 10: what was saved, said in the words that hold at this moment: on this tablet, sent, received.
 *
 * @prop {string} record
 * @prop {FormVault} vault
 * @fires step-go {to: 'new' | 'home'}
 */
@customElement('done-page')
export class DonePage extends SpokenElement {
  static override styles = [
    base,
    headings,
    panel,
    css`
      .stack {
        display: flex;
        flex-direction: column;
        gap: var(--space-5);
        max-width: var(--column);
        margin-inline: auto;
      }
      .head {
        display: flex;
        flex-direction: column;
        gap: var(--space-3);
      }
      .name {
        font-size: var(--text-section);
        font-weight: 600;
        line-height: var(--line-title);
      }
      .head record-status {
        font-size: var(--text-input);
      }
    `,
  ];

  @property() record = '';
  @property({ attribute: false }) vault!: FormVault;
  readonly #saved = new VaultReading(this, () => this.vault.record(this.record));
  readonly #state = new VaultStateController(this);

  constructor() {
    super();
    drawnAgainByNetwork(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('keydown', this.#key);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('keydown', this.#key);
  }

  override render(): TemplateResult {
    const words = say().enrol;
    const line = this.#saved.value?.line;
    const sync = whereaboutsOf(line?.sync ?? 'on-tablet', this.#state.value, navigator.onLine);
    const status = line ? lineStatus({ ...line, sync }) : 'submitted';
    return html`<app-frame mode="form" fixed @frame-back=${() => this.#go('home')}>
      <sync-chip slot="chip"></sync-chip>
      <div class="stack">
        <div class="head">
          <h1>${words.done.title}</h1>
          ${this.#name()}
          <record-status .status=${status}></record-status>
        </div>
        <p aria-live="polite">${isTraining() ? say().training.saved : words.done.whereabouts[sync]}</p>
        <div class="panel">
          <check-row fixed .label=${words.done.number} .value=${recordNumber(this.record)}></check-row>
          ${this.#due()}
        </div>
        <action-button wide icon="print" @click=${() => navigate(slipHref(this.record))}
          >${say().slip.make}</action-button
        >
      </div>
      <action-button slot="actions" @click=${() => this.#go('home')}>${words.done.toToday}</action-button>
      <action-button slot="actions" kind="primary" icon="person-plus" @click=${() => this.#go('new')}
        >${words.nextPerson}</action-button
      >
    </app-frame>`;
  }

  /** The next in the queue may stand here already: it is said whose record this was. */
  #name(): TemplateResult | typeof nothing {
    const name = this.#saved.value?.line.name;
    return name ? html`<p class="name">${name}</p>` : nothing;
  }

  #due(): TemplateResult | typeof nothing {
    const view = this.#saved.value;
    const dueOn = view && (view.line.dueOn ?? eidDueOn(view.values, vietnamDay(view.line.at)));
    if (!dueOn) return nothing;
    return html`<check-row
      fixed
      .label=${say().enrol.done.due}
      .value=${dueWords(view.values, dueOn)}
    ></check-row>`;
  }

  readonly #key = (event: KeyboardEvent): void => {
    const target = event.composedPath()[0];
    const onButton = target instanceof HTMLElement && target.matches('button, a');
    if (event.key === 'Enter' && !onButton && !event.repeat) this.#go('new');
  };

  #go(to: StepWish): void {
    this.dispatchEvent(new CustomEvent('step-go', { detail: { to }, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'done-page': DonePage;
  }
}
