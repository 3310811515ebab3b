import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { isTraining } from '../../../platform/training.ts';
import '../../elements/training-mark/training-mark.ts';
import { base } from '../../shell/theme/shared-styles.ts';
import type { Bytes } from '../../../lib/bytes.ts';
import type { FormSession } from './form-session.ts';

export interface ShownPicture {
  readonly bytes: Bytes;
  readonly type: string;
}

/**
 * A picture, shown from bytes: its address lives only as long as it is shown.
 *
 * @prop {ShownPicture | null} picture - shown as given, or
 * @prop {FormSession} session - whose picture with that id is asked of the vault
 * @prop {string} stored - the id
 * @prop {string} words - what it shows, for who cannot see it
 */
@customElement('stored-picture')
export class StoredPicture extends LitElement {
  static override styles = [
    base,
    css`
      .marked {
        position: relative;
        width: fit-content;
        margin-inline: var(--picture-margin, auto);
      }
      img {
        display: block;
        max-width: 100%;
        max-height: var(--picture-height, 55dvh);
        margin-inline: var(--picture-margin, auto);
        border-radius: var(--radius);
        background: var(--line);
      }
    `,
  ];

  @property({ attribute: false }) picture: ShownPicture | null = null;
  @property({ attribute: false }) session: FormSession | undefined;
  @property() stored = '';
  @property() words = '';
  @state() private address = '';
  #asked = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) void this.#show();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#revoke();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('picture') || changed.has('stored')) void this.#show();
  }

  override render(): TemplateResult | typeof nothing {
    if (!this.address) return nothing;
    const image = html`<img src=${this.address} alt=${this.words} />`;
    // One that is stored carries the word in itself.
    const bare = isTraining() && this.picture !== null;
    return bare ? html`<div class="marked">${image}<training-mark></training-mark></div>` : image;
  }

  async #show(): Promise<void> {
    const asked = ++this.#asked;
    const picture = this.picture ?? (await this.#fetched());
    if (asked !== this.#asked || !this.isConnected) return;
    this.#revoke();
    if (picture) this.address = URL.createObjectURL(new Blob([picture.bytes], { type: picture.type }));
  }

  async #fetched(): Promise<ShownPicture | null> {
    const { session, stored } = this;
    return session && stored ? session.vault.picture(session.record, stored) : null;
  }

  #revoke(): void {
    if (this.address) URL.revokeObjectURL(this.address);
    this.address = '';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'stored-picture': StoredPicture;
  }
}
