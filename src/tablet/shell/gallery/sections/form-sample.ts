import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import '../../../elements/choice-group/choice-group.ts';
import '../../../elements/date-field/date-field.ts';
import '../../../elements/error-summary/error-summary.ts';
import '../../../elements/field-note/field-note.ts';
import '../../../elements/name-field/name-field.ts';
import '../../../elements/number-field/number-field.ts';
import { say } from '../../language.ts';
import { base, headings } from '../../theme/shared-styles.ts';
import { both, fieldWords, people } from '../samples.ts';

/** A form page with one error and one warning, as a composition. */
@customElement('form-sample')
export class FormSample extends LitElement {
  static override styles = [
    base,
    headings,
    css`
      .stack {
        display: flex;
        flex-direction: column;
        gap: var(--space-6);
        max-width: var(--column);
        margin-inline: auto;
      }
    `,
  ];

  override render(): TemplateResult {
    const words = fieldWords();
    return html`<div class="stack">
      <error-summary .problems=${[{ field: 'number', text: say().field.needsTwelve }]}></error-summary>
      <h1>${both('Nhập theo thẻ', 'Type from the card')}</h1>
      <number-field
        id="number"
        value="001099000"
        .label=${words.number}
        .help=${words.atNumberHelp}
        .more=${words.atNumberMore}
        .error=${say().field.needsTwelve}
      ></number-field>
      <name-field .label=${words.fullName} .value=${people.applicant}></name-field>
      <date-field .label=${words.birthDate} .value=${{ day: '', month: '2', year: '1999' }}>
        <field-note
          slot="note"
          .text=${say().field.yearDiffers}
          .reasons=${[{ id: 'card', label: both('Thẻ ghi như vậy', 'The card says so') }]}
        ></field-note>
      </date-field>
      <choice-group
        inline
        value="nu"
        .label=${words.sex}
        .choices=${[
          { value: 'nam', label: words.male },
          { value: 'nu', label: words.female },
        ]}
      ></choice-group>
    </div>`;
  }
}
