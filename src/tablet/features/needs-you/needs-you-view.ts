import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../../elements/action-button/action-button.ts';
import '../../elements/empty-state/empty-state.ts';
import '../../elements/list-row/list-row.ts';
import '../../elements/notice-banner/notice-banner.ts';
import { say } from '../../shell/language.ts';
import { navigate } from '../../shell/router.ts';
import { SpokenElement } from '../../shell/spoken-element.ts';
import { base, headings, panel } from '../../shell/theme/shared-styles.ts';
import { dayText } from '../../shell/told-time.ts';
import type { RecordLine } from '../../vault/api.ts';
import { causeWords } from './cause-words.ts';
import { grouped, type Act } from './what-to-do.ts';

/**
 * What came back, by what to do about it.
 *
 * @prop {readonly RecordLine[] | null} lines - null until the first answer
 * @prop {Readonly<Record<string, string>>} reasons - what supervisors wrote, by record
 * @prop {string} day - today, `YYYY-MM-DD`
 * @prop {string} error - why a form was not opened
 * @fires line-open {line: RecordLine}
 */
@customElement('needs-you-view')
export class NeedsYouView extends SpokenElement {
  static override styles = [
    base,
    headings,
    panel,
    css`
      .stack,
      section {
        display: flex;
        flex-direction: column;
        gap: var(--space-5);
      }
      section {
        gap: var(--space-2);
      }
      .list {
        padding: 0;
        overflow: hidden;
        margin-top: var(--space-2);
      }
      .quiet {
        color: var(--ink-2);
        max-width: var(--measure);
      }
      .due {
        font-size: var(--text-help);
        font-weight: 600;
        color: var(--ink-2);
      }
      .over {
        color: var(--stop);
      }
    `,
  ];

  @property({ attribute: false }) lines: readonly RecordLine[] | null = null;
  @property({ attribute: false }) reasons: Readonly<Record<string, string>> = {};
  @property() day = '';
  @property() error = '';

  override render(): TemplateResult {
    const words = say().needsYou;
    return html`<div class="stack">
      <h1>${words.title}</h1>
      <notice-banner kind="stop" .text=${this.error} ?hidden=${!this.error}></notice-banner>
      ${this.lines === null ? nothing : this.#body(this.lines)}
    </div>`;
  }

  #body(lines: readonly RecordLine[]): TemplateResult {
    const words = say().needsYou;
    if (lines.length > 0) return html`${grouped(lines).map((group) => this.#group(group.act, group.lines))}`;
    return html`<empty-state icon="double-tick" .text=${words.none}>
      <action-button icon="today" @click=${() => navigate('#/')}>${words.toToday}</action-button>
    </empty-state>`;
  }

  #group(act: Act, lines: readonly RecordLine[]): TemplateResult {
    const words = say().needsYou;
    return html`<section>
      <h2>${words.acts[act]}</h2>
      <p class="quiet">${words.actHelp[act]}</p>
      <div class="panel list">${lines.map((line) => this.#line(line))}</div>
    </section>`;
  }

  #line(line: RecordLine): TemplateResult {
    const about = say().records.line(line.birthYear, line.last3);
    const name = line.name || say().today.noName;
    return html`<list-row
      .primary=${about ? `${name} · ${about}` : name}
      .secondary=${causeWords(line, this.reasons[line.record])}
      @row-open=${() => this.#open(line)}
      >${this.#due(line)}</list-row
    >`;
  }

  #due({ dueOn }: RecordLine): TemplateResult | typeof nothing {
    const words = say().needsYou;
    if (!dueOn) return nothing;
    const over = dueOn < this.day;
    return html`<span slot="end" class=${over ? 'due over' : 'due'}
      >${over ? words.overdue(dayText(dueOn)) : words.dueOn(dayText(dueOn))}</span
    >`;
  }

  #open(line: RecordLine): void {
    this.dispatchEvent(new CustomEvent('line-open', { detail: { line }, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'needs-you-view': NeedsYouView;
  }
}
