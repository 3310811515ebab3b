import { html, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../../elements/action-button/action-button.ts';
import '../../elements/empty-state/empty-state.ts';
import '../../elements/loading-words/loading-words.ts';
import '../../elements/notice-banner/notice-banner.ts';
import { askPerson } from '../../shell/dialogs.ts';
import { checkHref } from '../../shell/form-paths.ts';
import { focusHeading } from '../../shell/heading-focus.ts';
import { say } from '../../shell/language.ts';
import { navigate } from '../../shell/router.ts';
import { SpokenElement } from '../../shell/spoken-element.ts';
import { onVaultState, vaultState } from '../../shell/vault-state.ts';
import type { SaveResult } from '../../vault/api.ts';
import { vault } from '../../vault/client.ts';
import type { Restored } from './record-history.ts';
import { putBack } from './put-back.ts';
import './record-view.ts';
import type { RecordViewElement } from './record-view.ts';
import { readShown, type ShownRecord } from './shown-record.ts';

/**
 * One record, read from the vault and read again whenever something changed.
 *
 * @prop {string} record
 */
@customElement('record-detail')
export class RecordDetail extends SpokenElement {
  @property() record = '';
  @state() private shown: ShownRecord | 'missing' | null = null;
  @state() private error = '';
  @state() private voided = false;
  #stop: (() => void) | undefined;
  #edition = -1;
  #asked = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stop = onVaultState(({ edition }) => {
      if (edition === this.#edition) return;
      this.#edition = edition;
      void this.#read();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
    this.#edition = -1;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('record') || changed.get('record') === undefined) return;
    [this.shown, this.error, this.voided] = [null, '', false];
    void this.#read();
  }

  async #read(): Promise<void> {
    const asked = (this.#asked += 1);
    const { record } = this;
    const shown = await readShown(vault(), record).catch(() => null);
    if (asked !== this.#asked) return;
    const first = this.shown === null;
    this.shown = shown ?? 'missing';
    if (first) await this.#toHeading();
  }

  /** The page's heading stands only now, after whoever changed the page has looked for one. */
  async #toHeading(): Promise<void> {
    await this.updateComplete;
    await this.renderRoot.querySelector<RecordViewElement>('record-view')?.updateComplete;
    focusHeading(this.renderRoot);
  }

  override render(): TemplateResult {
    if (this.shown === null) return html`<loading-words></loading-words>`;
    if (this.shown === 'missing') return this.#missing();
    const open = vaultState()?.open;
    const names = Object.fromEntries((open?.sites ?? []).map(({ id, name }) => [id, name]));
    return html`<notice-banner kind="ok" .text=${this.voided ? say().records.voided : ''}></notice-banner>
      <record-view
        .shown=${this.shown}
        .names=${open ? { ...names, [open.officer]: open.name } : names}
        .picture=${this.#picture}
        .error=${this.error}
        @void-chosen=${this.#void}
        @draft-discard=${this.#discard}
        @history-restore=${this.#restore}
      ></record-view>`;
  }

  #missing(): TemplateResult {
    const words = say().records;
    return html`<h1>${words.missing}</h1>
      <empty-state .text=${words.missingNext}>
        <action-button icon="back" @click=${() => navigate('#/records')}>${words.toList}</action-button>
      </empty-state>`;
  }

  readonly #picture = async (picture: string): Promise<Blob | null> => {
    const found = await vault().picture(this.record, picture);
    return found && new Blob([found.bytes], { type: found.type });
  };

  readonly #void = async (event: CustomEvent<{ reason: string }>): Promise<void> => {
    const failed: SaveResult = { ok: false, why: 'not-open' };
    const result = await vault()
      .save(this.record, 'void', event.detail.reason)
      .catch(() => failed);
    this.voided = result.ok;
    this.error = result.ok ? '' : say().records.notSaved[result.why];
  };

  /** Into the form, not past it: what is put back is checked, and signed, like anything typed. */
  readonly #restore = async ({ detail }: CustomEvent<Restored>): Promise<void> => {
    const { record } = this;
    if (await putBack(vault(), record, detail)) navigate(checkHref(record));
    else this.error = say().records.notSaved['not-open'];
  };

  readonly #discard = async (): Promise<void> => {
    const words = say().records;
    const act = {
      heading: words.discardAsk,
      text: words.discardText,
      act: words.discard,
      stay: words.keepIt,
    };
    if (!(await askPerson({ ...act, destructive: true }))) return;
    await vault().discard(this.record);
    navigate('#/records', { replace: true });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'record-detail': RecordDetail;
  }
}
