import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import '../../../elements/check-row/check-row.ts';
import '../../../elements/notice-banner/notice-banner.ts';
import { say } from '../../language.ts';
import { base, headings, panel } from '../../theme/shared-styles.ts';
import { both, fieldWords, people } from '../samples.ts';

/** The page where the answers are checked, as a composition. */
@customElement('check-sample')
export class CheckSample extends LitElement {
  static override styles = [
    base,
    headings,
    panel,
    css`
      .stack {
        display: flex;
        flex-direction: column;
        gap: var(--space-4);
        max-width: 52rem;
        margin-inline: auto;
      }
      .panel {
        padding-block: var(--space-2);
      }
    `,
  ];

  override render(): TemplateResult {
    const words = fieldWords();
    return html`<div class="stack">
      <h1>${say().enrol.checkAnswers}</h1>
      <notice-banner kind="needs-you" .text=${say().field.yearDiffers}></notice-banner>
      <div class="panel">
        <check-row source="Q" .label=${words.fullName} .value=${people.applicant}></check-row>
        <check-row source="Q" .label=${words.number} value="001 099 000001"></check-row>
        <check-row source="Q" .label=${words.birthDate} value="15/02/1999"></check-row>
        <check-row source="T" .label=${words.phone} value="0912 345 678"></check-row>
        <check-row
          source="Q"
          .label=${words.address}
          .value=${both('Số 1 Phố Thử, Phúc Xá, Ba Đình, Hà Nội', '1 Thử Street, Phúc Xá, Ba Đình, Hà Nội')}
        ></check-row>
      </div>
    </div>`;
  }
}
