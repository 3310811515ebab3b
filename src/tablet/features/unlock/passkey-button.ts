import { html, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Bytes } from '../../../lib/bytes.ts';
import '../../elements/action-button/action-button.ts';
import { say } from '../../shell/language.ts';
import { SpokenElement } from '../../shell/spoken-element.ts';
import { base } from '../../shell/theme/shared-styles.ts';
import type { OfficerTile, Passkey, PasskeyShown, UnlockResult } from '../../vault/api.ts';
import type { PasskeyFault } from './device-passkey.ts';

export type AskPasskey = (passkey: Passkey, signal?: AbortSignal) => Promise<Bytes | PasskeyFault>;
export type UnlockByPasskey = (request: PasskeyShown) => Promise<UnlockResult>;
/** Null: the person stopped, and knows it. */
export type PasskeyOutcome = (UnlockResult & { ok: false }) | null;

/** The passkey gave nothing, or nothing that opens: the passphrase does. */
const OVER = { ok: false, why: 'passkey', waitMs: 0, left: 0 } as const;

/**
 * Unlocks by the officer's passkey in one tap. What is going on is stopped by another tile, by `stop()` and by leaving.
 *
 * @prop {OfficerTile} tile - of an officer with a passkey
 * @prop {boolean} waiting - after wrong passphrases: a press asks nobody for a finger, and says so
 * @prop {AskPasskey} ask - asks the device
 * @prop {UnlockByPasskey} unlock - asks the vault
 * @fires {CustomEvent<PasskeyOutcome>} passkey-closed - it did not open
 */
@customElement('passkey-button')
export class PasskeyButton extends SpokenElement {
  static override styles = base;

  @property({ attribute: false }) tile: OfficerTile | null = null;
  @property({ type: Boolean }) waiting = false;
  @property({ attribute: false }) ask: AskPasskey = () => Promise.resolve('failed');
  @property({ attribute: false }) unlock: UnlockByPasskey = () => Promise.resolve({ ok: true });
  @state() private asking: AbortController | null = null;
  #officer = '';
  /** Stopped so often in a row: the second time it may be that the device has the passkey no more, and says so. */
  #stopped = 0;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stop();
  }

  protected override willUpdate(): void {
    const officer = this.tile?.officer ?? '';
    if (officer === this.#officer) return;
    this.#officer = officer;
    this.#stopped = 0;
    this.stop();
  }

  override render(): TemplateResult {
    const words = say().unlock;
    return html`<action-button wide icon="fingerprint" .busy=${this.asking !== null} @click=${this.#press}
      >${this.asking ? words.askingPasskey : words.byPasskey}</action-button
    >`;
  }

  /** The officer goes on another way. */
  stop(): void {
    this.asking?.abort();
    this.asking = null;
  }

  readonly #press = async (): Promise<void> => {
    const { tile } = this;
    if (!tile?.passkey || this.asking) return;
    if (this.waiting) return this.#tell({ ...OVER, why: 'wait', waitMs: tile.waitMs });
    const asking = (this.asking = new AbortController());
    const outcome = await this.#outcome(tile.officer, tile.passkey, asking.signal).catch(() => OVER);
    if (asking.signal.aborted) return;
    this.asking = null;
    if (outcome !== 'opened') this.#tell(outcome);
  };

  async #outcome(officer: string, passkey: Passkey, signal: AbortSignal): Promise<PasskeyOutcome | 'opened'> {
    const prf = await this.ask(passkey, signal);
    if (signal.aborted) return null;
    this.#stopped = prf === 'cancelled' ? this.#stopped + 1 : 0;
    if (prf === 'cancelled' && this.#stopped < 2) return null;
    if (typeof prf === 'string') return OVER;
    const result = await this.unlock({ officer, prf });
    return result.ok ? 'opened' : result;
  }

  #tell(detail: PasskeyOutcome): void {
    this.dispatchEvent(new CustomEvent('passkey-closed', { detail, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'passkey-button': PasskeyButton;
  }
}
