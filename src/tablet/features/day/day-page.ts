import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { vietnamDay } from '../../../domain/partial-date.ts';
import { systemClock } from '../../../platform/system.ts';
import '../../elements/loading-words/loading-words.ts';
import { say } from '../../shell/language.ts';
import '../../shell/officer-frame.ts';
import { SpokenElement } from '../../shell/spoken-element.ts';
import { VaultReading } from '../../shell/vault-reading.ts';
import { vault } from '../../vault/client.ts';
import { dayRows, type DaySummary } from './day-summary.ts';
import './day-view.ts';

/** Several times what one tablet takes in a day. */
const MOST_LINES = 2000;

/** Today's summary, from the vault. */
@customElement('day-page')
export class DayPage extends SpokenElement {
  readonly #summary = new VaultReading<DaySummary>(this, async ({ open }) => {
    const day = vietnamDay(systemClock.nowMs());
    const [ledger, list] = await Promise.all([vault().ledger(day), vault().list({ day, limit: MOST_LINES })]);
    const rows = dayRows(list.lines, say());
    return { day, officer: open?.name ?? '', site: open?.site?.name ?? '', ledger, rows };
  });

  override render(): TemplateResult {
    const summary = this.#summary.value;
    return html`<officer-frame current="today">
      ${summary ? html`<day-view .summary=${summary}></day-view>` : html`<loading-words></loading-words>`}
    </officer-frame>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'day-page': DayPage;
  }
}
