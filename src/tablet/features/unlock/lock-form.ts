import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../../elements/action-button/action-button.ts';
import type { FieldEvent, FocusableField } from '../../elements/field-element/field-events.ts';
import '../../elements/notice-banner/notice-banner.ts';
import '../../elements/person-tile/person-tile.ts';
import '../../elements/text-field/text-field.ts';
import { say } from '../../shell/language.ts';
import { SpokenElement } from '../../shell/spoken-element.ts';
import { base, headings } from '../../shell/theme/shared-styles.ts';
import type { OfficerTile, UnlockResult } from '../../vault/api.ts';
import './passkey-button.ts';
import type { AskPasskey, PasskeyOutcome, UnlockByPasskey } from './passkey-button.ts';
import { lockWords } from './refused-words.ts';

export type Unlock = (request: { officer: string; passphrase: string }) => Promise<UnlockResult>;
export type UnlockByPin = (request: { officer: string; pin: string }) => Promise<UnlockResult>;
type Refused = UnlockResult & { ok: false };

/**
 * Who holds the tablet: a tile a person, then the passphrase, or soon after locking the PIN; beside them the passkey.
 * Waits are told in seconds and counted down.
 *
 * @prop {readonly OfficerTile[]} officers
 * @prop {Unlock} unlock - asks the vault
 * @prop {UnlockByPin} unlockByPin - the same, by the PIN
 * @prop {AskPasskey | null} askPasskey - asks the device; null where it cannot be asked
 * @prop {UnlockByPasskey} unlockByPasskey - by what it gave
 * @prop {Refused | null} refused - what the last try came to
 * @prop {string} chosen - the officer's id; the only one is chosen by itself
 * @fires lock-renew - a new code is at hand
 * @fires lock-add - one more officer
 */
@customElement('lock-form')
export class LockForm extends SpokenElement {
  static override styles = [
    base,
    headings,
    css`
      .stack,
      .tiles {
        display: flex;
        flex-direction: column;
        gap: var(--space-5);
      }
      .stack {
        max-width: 36rem;
        margin-inline: auto;
      }
      .tiles {
        gap: var(--space-3);
      }
      .acts {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        gap: var(--space-2);
        /* Words without a border begin and end where the fields do. */
        margin-inline: calc(-1 * var(--space-4));
      }
    `,
  ];

  @property({ attribute: false }) officers: readonly OfficerTile[] = [];
  @property({ attribute: false }) unlock: Unlock = () => Promise.resolve({ ok: true });
  @property({ attribute: false }) unlockByPin: UnlockByPin = () => Promise.resolve({ ok: true });
  @property({ attribute: false }) askPasskey: AskPasskey | null = null;
  @property({ attribute: false }) unlockByPasskey: UnlockByPasskey = () => Promise.resolve({ ok: true });
  @property({ attribute: false }) refused: Refused | null = null;
  @property() chosen = '';
  @state() private busy = false;
  @state() private missing: 'pickFirst' | 'typeFirst' | 'typePin' | 'notOpened' | '' = '';
  /** The passphrase was asked for, though the PIN would do. */
  @state() private wordy = false;
  @state() private forgotten = false;
  /** Milliseconds gone since the vault last told the waits. */
  @state() private passed = 0;
  #toldMs = performance.now();
  #passphrase = '';
  #timer: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#timer = setInterval(() => this.#count(), 250);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#timer);
    this.#passphrase = '';
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('officers')) [this.passed, this.#toldMs] = [0, performance.now()];
  }

  override render(): TemplateResult {
    const words = say().unlock;
    return html`<div class="stack" @field-input=${this.#typing} @field-enter=${this.#send}>
      <h1>${words.who}</h1>
      <div class="tiles">${this.officers.map((officer) => this.#tile(officer))}</div>
      ${this.#current?.off ? this.#off() : this.#waysIn()}
      <div class="acts">
        <action-button kind="quiet" aria-expanded=${this.forgotten} @click=${this.#forgot}
          >${words.forgotten}</action-button
        >
        <action-button kind="quiet" icon="person-plus" @click=${() => this.#tell('lock-add')}
          >${words.addOfficer}</action-button
        >
      </div>
      ${this.forgotten ? this.#forgottenText() : nothing}
    </div>`;
  }

  #tile(tile: OfficerTile): TemplateResult {
    const words = say().unlock;
    const wait = this.#secondsLeft(tile);
    const detail = tile.off ? words.offTile : wait > 0 ? words.waitTile(wait) : '';
    return html`<person-tile
      .name=${tile.name}
      .detail=${detail}
      .chosen=${tile === this.#current}
      @person-pick=${() => this.#pick(tile)}
    ></person-tile>`;
  }

  #waysIn(): TemplateResult {
    const byPassphrase = html`<action-button kind="quiet" icon="key" @click=${this.#toPassphrase}
      >${say().unlock.byPassphrase}</action-button
    >`;
    return html`${this.#byPin ? this.#pin() : this.#secret()} ${this.#passkey()}
    ${this.#byPin ? byPassphrase : nothing}`;
  }

  #secret(): TemplateResult {
    const words = say().unlock;
    return html`<text-field
        id="passphrase"
        name="passphrase"
        type="password"
        autocomplete="current-password"
        .label=${words.passphrase}
        .error=${this.#error()}
      ></text-field>
      <action-button kind="primary" wide icon="lock" .busy=${this.busy} @click=${this.#send}
        >${this.busy ? words.unlocking : words.unlock}</action-button
      >`;
  }

  #pin(): TemplateResult {
    const words = say().unlock;
    return html`<text-field
        id="pin"
        name="pin"
        type="password"
        inputMode="numeric"
        maxLength="6"
        .label=${words.pin}
        .error=${this.#error()}
      ></text-field>
      <action-button kind="primary" wide icon="lock" .busy=${this.busy} @click=${this.#send}
        >${this.busy ? words.unlocking : words.unlock}</action-button
      >`;
  }

  #passkey(): TemplateResult | typeof nothing {
    const current = this.#current;
    if (!current?.passkey || !this.askPasskey) return nothing;
    return html`<passkey-button
      .tile=${current}
      .waiting=${this.#secondsLeft(current) > 0}
      .ask=${this.askPasskey}
      .unlock=${this.unlockByPasskey}
      @passkey-closed=${this.#passkeyClosed}
    ></passkey-button>`;
  }

  readonly #passkeyClosed = ({ detail }: CustomEvent<PasskeyOutcome>): void => {
    [this.missing, this.refused] = ['', detail];
    void this.#focusSecret();
  };

  get #byPin(): boolean {
    return this.#current?.pin === true && !this.wordy;
  }

  readonly #toPassphrase = (): void => {
    this.wordy = true;
    [this.missing, this.refused, this.#passphrase] = ['', null, ''];
    void this.#focusSecret();
  };

  #off(): TemplateResult {
    const words = say().unlock;
    return html`<notice-banner kind="stop" .text=${words.off} .detail=${words.offNext}></notice-banner>
      ${this.#renew()}`;
  }

  #forgottenText(): TemplateResult {
    const words = say().unlock;
    return html`<notice-banner .text=${words.forgotten} .detail=${words.forgottenText}></notice-banner>
      ${this.#current?.off ? nothing : this.#renew()}`;
  }

  #renew(): TemplateResult {
    return html`<action-button wide icon="key" @click=${() => this.#tell('lock-renew')}
      >${say().unlock.renew}</action-button
    >`;
  }

  get #current(): OfficerTile | undefined {
    const only = this.officers.length === 1 ? this.officers[0] : undefined;
    return this.officers.find(({ officer }) => officer === this.chosen) ?? only;
  }

  /** By the clock and not by turns, so that no wait seems over before the vault takes it for over. */
  #count(): void {
    if (this.#waits) this.passed = performance.now() - this.#toldMs;
  }

  get #waits(): boolean {
    return this.officers.some((tile) => this.#secondsLeft(tile) > 0);
  }

  #secondsLeft(tile: OfficerTile): number {
    return Math.max(0, Math.ceil((tile.waitMs - this.passed) / 1000));
  }

  #error(): string {
    const words = say().unlock;
    if (this.missing) return words[this.missing];
    const waitS = this.#current ? this.#secondsLeft(this.#current) : 0;
    return this.refused ? lockWords(this.refused, { byPin: this.#byPin, waitS }) : '';
  }

  #pick(tile: OfficerTile): void {
    this.chosen = tile.officer;
    this.missing = '';
    this.refused = null;
    this.wordy = false;
    this.#passphrase = '';
    void this.#focusSecret();
  }

  async #focusSecret(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<FocusableField>('#passphrase, #pin')?.focusField();
  }

  readonly #typing = (event: FieldEvent): void => {
    this.#passphrase = event.detail.value;
  };

  readonly #send = async (): Promise<void> => {
    const current = this.#current;
    if (this.busy) return;
    const untyped = this.#byPin ? 'typePin' : 'typeFirst';
    this.missing = !current ? 'pickFirst' : this.#passphrase === '' ? untyped : '';
    if (!current || this.missing) return this.#focusSecret();
    this.renderRoot.querySelector('passkey-button')?.stop();
    this.busy = true;
    const result = await this.#ask(current.officer).catch(() => null);
    this.busy = false;
    if (result?.ok === false && result.why === 'pin') this.#passphrase = '';
    if (!result) this.missing = 'notOpened';
    this.refused = !result || result.ok ? null : result;
    if (!result?.ok) await this.#focusSecret();
  };

  #ask(officer: string): Promise<UnlockResult> {
    const typed = this.#passphrase;
    return this.#byPin
      ? this.unlockByPin({ officer, pin: typed })
      : this.unlock({ officer, passphrase: typed });
  }

  readonly #forgot = (): void => {
    this.forgotten = !this.forgotten;
  };

  #tell(event: 'lock-renew' | 'lock-add'): void {
    this.dispatchEvent(new CustomEvent(event, { bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lock-form': LockForm;
  }
}
