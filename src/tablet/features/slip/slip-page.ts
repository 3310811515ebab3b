import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../../elements/action-button/action-button.ts';
import '../../elements/app-frame/app-frame.ts';
import '../../elements/empty-state/empty-state.ts';
import '../../elements/loading-words/loading-words.ts';
import { loadPlaces } from '../../../domain/places.ts';
import { isTraining } from '../../../platform/training.ts';
import { say } from '../../shell/language.ts';
import { qrCode, type Modules } from '../../shell/qr-code.ts';
import { hrefTo, navigate, type RouteParams } from '../../shell/router.ts';
import { SpokenElement } from '../../shell/spoken-element.ts';
import '../../shell/sync-chip.ts';
import { base, headings } from '../../shell/theme/shared-styles.ts';
import { VaultReading } from '../../shell/vault-reading.ts';
import { vaultState } from '../../shell/vault-state.ts';
import { vault } from '../../vault/client.ts';
import { slipFacts, type SlipFacts } from './slip-facts.ts';
import './slip-view.ts';

/**
 * The slip of one saved record.
 *
 * @prop {RouteParams} routeParams - `record`
 */
@customElement('slip-page')
export class SlipPage extends SpokenElement {
  static override styles = [base, headings];

  @property({ attribute: false }) routeParams: RouteParams = {};
  @state() private code: Modules | null = null;
  #coded = '';
  readonly #facts = new VaultReading<SlipFacts | 'none' | null>(this, () => this.#read());

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('routeParams')) this.#facts.again();
  }

  async #read(): Promise<SlipFacts | 'none' | null> {
    const { record } = this.routeParams;
    // The router tells which record only once the page stands.
    if (record === undefined) return null;
    const found = await vault()
      .record(record)
      .catch(() => null);
    const places = await loadPlaces().catch(() => null);
    const communeOf = (code: string): string | undefined => places?.label(code) ?? places?.oldLabel(code);
    const open = vaultState()?.open;
    const facts = found && open && slipFacts(found, { sites: open.sites, officer: open.name, communeOf });
    // A code of training would ask the registry for what it must never hear of.
    if (facts?.path && !isTraining()) void this.#draw(facts.path);
    return facts ?? 'none';
  }

  async #draw(path: string): Promise<void> {
    if (this.#coded === path) return;
    this.#coded = path;
    this.code = await qrCode(location.origin + path);
  }

  override render(): TemplateResult {
    const facts = this.#facts.value;
    return html`<app-frame mode="form" fixed @frame-back=${this.#back}>
      <sync-chip slot="chip"></sync-chip>
      ${facts === null ? html`<loading-words></loading-words>` : nothing}
      ${facts === 'none' ? this.#none() : nothing}
      ${
        facts !== null && facts !== 'none'
          ? html`<slip-view .facts=${facts} .code=${this.code}></slip-view>`
          : nothing
      }
    </app-frame>`;
  }

  #none(): TemplateResult {
    const words = say().slip;
    return html`<h1>${words.none}</h1>
      <empty-state .text=${words.noneNext}>
        <action-button icon="records" @click=${this.#toRecord}>${words.toRecord}</action-button>
      </empty-state>`;
  }

  /** Where one came from: "saved", or the record. A slip opened by its address has nothing behind it. */
  readonly #back = (): void => {
    if (history.length > 1) history.back();
    else this.#toRecord();
  };

  readonly #toRecord = (): void =>
    navigate(hrefTo('/records/:record', { record: this.routeParams['record'] ?? '' }));
}

declare global {
  interface HTMLElementTagNameMap {
    'slip-page': SlipPage;
  }
}
