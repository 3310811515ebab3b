import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import '../../../elements/action-button/action-button.ts';
import '../../../elements/list-row/list-row.ts';
import '../../../elements/progress-line/progress-line.ts';
import '../../../elements/record-status/record-status.ts';
import { say } from '../../language.ts';
import { base, headings, panel } from '../../theme/shared-styles.ts';
import { both, people } from '../samples.ts';

/** The start page as a composition, to judge the elements together. */
@customElement('today-sample')
export class TodaySample extends LitElement {
  static override styles = [
    base,
    headings,
    panel,
    css`
      .stack {
        display: flex;
        flex-direction: column;
        gap: var(--space-5);
      }
      .list {
        padding: 0;
        overflow: hidden;
      }
    `,
  ];

  override render(): TemplateResult {
    return html`<div class="stack">
      <h1>${both('Hôm nay, 22/11', 'Today, 22/11')}</h1>
      <action-button kind="primary" wide icon="person-plus">${say().enrol.newApplication}</action-button>
      <div class="panel">
        <progress-line
          done="60"
          total="120"
          .label=${say().term.target}
          .detail=${both('60 = 3 để sau + 17 chờ gửi + 40 đã nhận', '60 = 3 set aside + 17 waiting + 40 received')}
        ></progress-line>
      </div>
      <h2>${both('Hồ sơ để sau', 'Set aside')}</h2>
      <div class="panel list">
        <list-row .primary=${people.applicant} secondary="1999 · …001 · 09:42"
          ><record-status slot="end" status="draft"></record-status
        ></list-row>
        <list-row .primary=${people.other} secondary="2005 · …002 · 10:15"
          ><record-status slot="end" status="needsYou"></record-status
        ></list-row>
        <list-row .primary=${people.tall} secondary="1962 · …417 · 10:31"
          ><record-status slot="end" status="accepted"></record-status
        ></list-row>
      </div>
    </div>`;
  }
}
