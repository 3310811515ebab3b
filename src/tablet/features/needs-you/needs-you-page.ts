import { html, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { vietnamDay } from '../../../domain/partial-date.ts';
import { systemClock } from '../../../platform/system.ts';
import '../../elements/loading-words/loading-words.ts';
import { say } from '../../shell/language.ts';
import '../../shell/officer-frame.ts';
import { hrefTo, navigate } from '../../shell/router.ts';
import { SpokenElement } from '../../shell/spoken-element.ts';
import { VaultReading } from '../../shell/vault-reading.ts';
import type { RecordLine } from '../../vault/api.ts';
import { vault } from '../../vault/client.ts';
import './needs-you-view.ts';
import { placeToCorrect } from './place-to-correct.ts';
import { actFor } from './what-to-do.ts';

/** Far more than one officer can have come back; the chip tells the whole number. */
const MOST_LINES = 500;

/** What needs this officer, from the vault. */
@customElement('needs-you-page')
export class NeedsYouPage extends SpokenElement {
  @state() private error = '';
  readonly #read = new VaultReading(this, async () => {
    const { lines } = await vault().list({ only: 'needs-you', limit: MOST_LINES });
    return { lines, reasons: await reasonsOf(lines) };
  });

  override render(): TemplateResult {
    const read = this.#read.value;
    return html`<officer-frame current="needs-you">
      <needs-you-view
        .lines=${read?.lines ?? null}
        .reasons=${read?.reasons ?? {}}
        .day=${vietnamDay(systemClock.nowMs())}
        .error=${this.error}
        @line-open=${this.#open}
      ></needs-you-view>
      ${read ? '' : html`<loading-words></loading-words>`}
    </officer-frame>`;
  }

  /** What only a call or time can mend opens as a record to read out; the rest opens where it is corrected. */
  readonly #open = async (event: CustomEvent<{ line: RecordLine }>): Promise<void> => {
    const { line } = event.detail;
    const act = actFor(line);
    if (act === 'call' || act === 'wait') {
      return navigate(hrefTo('/records/:record', { record: line.record }));
    }
    const form = await vault()
      .openForm(line.record)
      .catch(() => null);
    this.error = form ? '' : say().needsYou.cannotOpen;
    if (form) navigate(placeToCorrect(line, form));
  };
}

/** What supervisors wrote lies under the officer's key, record by record. */
async function reasonsOf(lines: readonly RecordLine[]): Promise<Record<string, string>> {
  const returned = lines.filter(({ status, refused }) => status === 'returned' && !refused);
  const views = await Promise.all(returned.map(({ record }) => vault().record(record)));
  return Object.fromEntries(
    views.flatMap((view) => (view?.reason ? [[view.line.record, view.reason] as const] : [])),
  );
}

declare global {
  interface HTMLElementTagNameMap {
    'needs-you-page': NeedsYouPage;
  }
}
