import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { vietnamDay } from '../../../domain/partial-date.ts';
import { systemClock } from '../../../platform/system.ts';
import '../../elements/loading-words/loading-words.ts';
import '../../shell/officer-frame.ts';
import { SpokenElement } from '../../shell/spoken-element.ts';
import { VaultReading } from '../../shell/vault-reading.ts';
import { vaultState } from '../../shell/vault-state.ts';
import { vault } from '../../vault/client.ts';
import './today-view.ts';

const DRAFTS_SHOWN = 50;
const today = (): string => vietnamDay(systemClock.nowMs());

/** Today, from the vault. */
@customElement('today-page')
export class TodayPage extends SpokenElement {
  readonly #read = new VaultReading(this, async () => {
    const [ledger, total, drafts] = await Promise.all([
      vault().ledger(today()),
      vault().ledger(),
      vault().list({ only: 'drafts', limit: DRAFTS_SHOWN }),
    ]);
    return { ledger, total, drafts };
  });

  override render(): TemplateResult {
    const state = vaultState();
    const read = this.#read.value;
    return html`<officer-frame current="today">
      <today-view
        .day=${today()}
        .officer=${state?.open ?? null}
        .room=${state?.room ?? null}
        .ledger=${read?.ledger ?? null}
        .total=${read?.total ?? null}
        .drafts=${read?.drafts.lines ?? []}
        .draftsTotal=${read?.drafts.total ?? 0}
        @site-chosen=${(event: CustomEvent<{ site: string }>) => void vault().chooseSite(event.detail.site)}
      ></today-view>
      ${read ? '' : html`<loading-words></loading-words>`}
    </officer-frame>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'today-page': TodayPage;
  }
}
