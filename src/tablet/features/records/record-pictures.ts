import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { eid } from '../../../domain/kinds/eid.ts';
import '../../elements/action-button/action-button.ts';
import '../../elements/modal-dialog/modal-dialog.ts';
import { currentLanguage, say } from '../../shell/language.ts';
import { SpokenElement } from '../../shell/spoken-element.ts';
import { base, headings } from '../../shell/theme/shared-styles.ts';
import type { FormPicture, PictureKind } from '../../vault/api.ts';

/** The person first, then the card, then what proves more. */
const ORDER: readonly PictureKind[] = ['portrait', 'card-front', 'card-back', 'proof'];

export type AskPicture = (picture: string) => Promise<Blob | null>;

/**
 * A record's pictures, opened one by one. Their addresses die with the element: nothing readable outlives the view.
 *
 * @prop {readonly FormPicture[]} pictures
 * @prop {AskPicture} ask - null where the tablet no longer has it
 */
@customElement('record-pictures')
export class RecordPictures extends SpokenElement {
  static override styles = [
    base,
    headings,
    css`
      .grid {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(10rem, 100%), 1fr));
        gap: var(--space-4);
        padding-block: var(--space-3);
      }
      figure {
        display: flex;
        flex-direction: column;
        gap: var(--space-2);
        margin: 0;
      }
      .open {
        padding: 0;
        border: 2px solid var(--outline);
        border-radius: var(--radius);
        background: var(--page);
        cursor: zoom-in;
      }
      img {
        display: block;
        width: 100%;
        height: 9rem;
        object-fit: contain;
        border-radius: var(--radius);
      }
      .whole {
        height: auto;
        max-height: 78dvh;
      }
      figcaption,
      .lost {
        font-size: var(--text-help);
        color: var(--ink-2);
      }
    `,
  ];

  @property({ attribute: false }) pictures: readonly FormPicture[] = [];
  @property({ attribute: false }) ask: AskPicture = () => Promise.resolve(null);
  /** Object URLs by picture; null where it could not be opened, absent while it is being opened. */
  @state() private shown: Readonly<Record<string, string | null>> = {};
  @state() private enlarged = '';
  #alive = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#alive = true;
    void this.#open();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#alive = false;
    this.#revoke(Object.keys(this.shown));
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('pictures')) return;
    const wanted = new Set(this.pictures.map(({ picture }) => picture));
    this.#revoke(Object.keys(this.shown).filter((picture) => !wanted.has(picture)));
    void this.#open();
  }

  async #open(): Promise<void> {
    for (const { picture } of this.pictures) {
      if (Object.hasOwn(this.shown, picture)) continue;
      const blob = await this.ask(picture).catch(() => null);
      // The person may have gone on while it was opened: then its address would never be revoked.
      if (!this.#alive || Object.hasOwn(this.shown, picture)) continue;
      this.shown = { ...this.shown, [picture]: blob && URL.createObjectURL(blob) };
    }
  }

  #revoke(pictures: readonly string[]): void {
    if (pictures.length === 0) return;
    const left = { ...this.shown };
    for (const picture of pictures) {
      if (left[picture]) URL.revokeObjectURL(left[picture]);
      delete left[picture];
    }
    this.shown = left;
  }

  override render(): TemplateResult {
    return html`<div class="grid">${inOrder(this.pictures).map((picture) => this.#figure(picture))}</div>
      ${this.enlarged ? this.#whole() : nothing}`;
  }

  #figure({ picture, kind }: FormPicture): TemplateResult {
    const what = wordOf(kind);
    const url = this.shown[picture];
    const body = url
      ? html`<button
          class="open"
          type="button"
          aria-label=${say().records.enlarge(what)}
          @click=${() => (this.enlarged = picture)}
        >
          <img src=${url} alt="" />
        </button>`
      : html`<p class="lost">${url === null ? say().records.pictureLost : say().generic.loading}</p>`;
    return html`<figure>
      ${body}
      <figcaption>${what}</figcaption>
    </figure>`;
  }

  #whole(): TemplateResult | typeof nothing {
    const found = this.pictures.find(({ picture }) => picture === this.enlarged);
    const url = found && this.shown[found.picture];
    if (!found || !url) return nothing;
    const what = wordOf(found.kind);
    return html`<modal-dialog open whole .heading=${what} @dialog-close=${() => (this.enlarged = '')}>
      <img class="whole" src=${url} alt=${what} />
      <action-button slot="actions" kind="primary" @click=${() => (this.enlarged = '')}
        >${say().generic.close}</action-button
      >
    </modal-dialog>`;
  }
}

const inOrder = (pictures: readonly FormPicture[]): FormPicture[] =>
  [...pictures].sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));

const wordOf = (kind: string): string =>
  eid.sections.pictures.fields.kind.choices?.[kind]?.[currentLanguage()] ?? kind;

declare global {
  interface HTMLElementTagNameMap {
    'record-pictures': RecordPictures;
  }
}
