import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../../elements/action-button/action-button.ts';
import '../../elements/list-row/list-row.ts';
import '../../elements/modal-dialog/modal-dialog.ts';
import { say } from '../../shell/language.ts';
import { SpokenElement } from '../../shell/spoken-element.ts';
import { base } from '../../shell/theme/shared-styles.ts';
import { sampleFile, type SampleSide } from './sample-file.ts';
import { samplePeople, type Sample } from './sample-people.ts';

/**
 * A made-up person's card or portrait instead of the camera, for training: told as a picked file is, so that it is
 * read the same way.
 *
 * @prop {SampleSide} side
 * @fires file-pick {file: File}
 */
@customElement('sample-card')
export class SampleCard extends SpokenElement {
  static override styles = [base];

  @property() side: SampleSide = 'code';
  @state() private choosing = false;
  @state() private drawing = false;

  override render(): TemplateResult {
    const words = say().training;
    const what = this.side === 'portrait' ? words.samplePortrait : words.sampleCard;
    return html`<action-button kind="quiet" icon="person" .busy=${this.drawing} @click=${this.#choose}
        >${this.drawing ? words.drawing : what}</action-button
      >${this.choosing ? this.#people() : nothing}`;
  }

  #people(): TemplateResult {
    const words = say().training;
    return html`<modal-dialog open .heading=${words.choose} @dialog-close=${this.#close}>
      ${samplePeople().map(
        ([id, person]) =>
          html`<list-row
            .primary=${person.fullName}
            .secondary=${words.people[id]}
            @row-open=${() => void this.#give(person)}
          ></list-row>`,
      )}
      <action-button slot="actions" @click=${this.#close}>${say().generic.cancel}</action-button>
    </modal-dialog>`;
  }

  readonly #choose = (): void => {
    this.choosing = true;
  };
  readonly #close = (): void => {
    this.choosing = false;
  };

  async #give(person: Sample): Promise<void> {
    this.choosing = false;
    this.drawing = true;
    const file = await sampleFile(person, this.side).finally(() => (this.drawing = false));
    this.dispatchEvent(new CustomEvent('file-pick', { detail: { file }, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sample-card': SampleCard;
  }
}
