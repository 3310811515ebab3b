import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../../elements/list-row/list-row.ts';
import '../../elements/notice-banner/notice-banner.ts';
import '../../elements/record-status/record-status.ts';
import { say } from '../../shell/language.ts';
import { hrefTo } from '../../shell/router.ts';
import { SpokenElement } from '../../shell/spoken-element.ts';
import { base } from '../../shell/theme/shared-styles.ts';
import type { RecordLine } from '../../vault/api.ts';

/** Where a record opens: a form that may be changed goes on where it was left, any other is only shown. */
export function recordHref({ record, status }: Pick<RecordLine, 'record' | 'status'>): string {
  const editable = status === 'draft' || status === 'returned';
  return hrefTo(editable ? '/enrol/:record' : '/records/:record', { record });
}

/**
 * Another record on this tablet has the same personal number: it is shown, and opened by one tap.
 *
 * @prop {RecordLine | null} line
 */
@customElement('twin-notice')
export class TwinNotice extends SpokenElement {
  static override styles = [base];
  @property({ attribute: false }) line: RecordLine | null = null;

  override render(): TemplateResult | typeof nothing {
    const { line } = this;
    if (!line) return nothing;
    return html`<notice-banner kind="needs-you" .text=${say().enrol.confirm.twin}></notice-banner>
      <list-row
        .primary=${line.name}
        .secondary=${`${line.birthYear} · …${line.last3}`}
        .href=${recordHref(line)}
        ><record-status slot="end" .status=${line.status}></record-status
      ></list-row>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'twin-notice': TwinNotice;
  }
}
