import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Place } from '../../../domain/place.ts';
import { loadPlaces, type Places } from '../../../domain/places.ts';
import '../../elements/action-button/action-button.ts';
import '../../elements/choice-group/choice-group.ts';
import type { FieldEvent } from '../../elements/field-element/field-events.ts';
import '../../elements/loading-words/loading-words.ts';
import '../../elements/type-ahead/type-ahead.ts';
import { say } from '../../shell/language.ts';
import { SpokenElement } from '../../shell/spoken-element.ts';
import { base } from '../../shell/theme/shared-styles.ts';
import { communesOf, withCommune, withoutCommune } from './communes.ts';

const UNSURE = 'unsure';

/**
 * Which commune of today an address lies in: said where the address tells it, offered where it was split, found by
 * typing otherwise. Nothing is chosen for the person.
 *
 * @prop {Place} place
 * @fires commune-choice {place: Place}
 */
@customElement('commune-choice')
export class CommuneChoice extends SpokenElement {
  static override styles = [
    base,
    css`
      :host {
        padding-block: var(--space-2);
      }
      .known {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0 var(--space-3);
      }
    `,
  ];

  @property({ attribute: false }) place!: Place;
  @state() private places: Places | null = null;
  @state() private failed = false;
  @state() private searching = false;
  @state() private unsure = false;

  override connectedCallback(): void {
    super.connectedCallback();
    // Without the catalogue the address stays as written, which is enough to go on.
    loadPlaces().then(
      (places) => (this.places = places),
      () => (this.failed = true),
    );
  }

  override render(): TemplateResult | typeof nothing {
    const { place, places } = this;
    if (place.written === '' || this.failed) return nothing;
    if (!places) return html`<loading-words .text=${say().enrol.place.loading}></loading-words>`;
    const label = place.newCode && !this.searching ? places.label(place.newCode) : undefined;
    if (label) return this.#known(label);
    const few = communesOf(place.written, places);
    return few.length > 0 && !this.searching ? this.#offered(few) : this.#search(places);
  }

  #known(label: string): TemplateResult {
    return html`<p class="known">
      <span>${say().enrol.place.isNow(label)}</span>
      <action-button kind="quiet" icon="edit" @click=${() => (this.searching = true)}
        >${say().generic.change}</action-button
      >
    </p>`;
  }

  #offered(few: readonly { value: string; label: string }[]): TemplateResult {
    const words = say().enrol.place;
    return html`<choice-group
      .label=${words.today}
      .help=${words.which}
      .value=${this.unsure ? UNSURE : (this.place.newCode ?? '')}
      .choices=${[...few, { value: UNSURE, label: words.notSure }]}
      @field-change=${(event: FieldEvent) => this.#chosen(event, event.detail.value)}
    ></choice-group>`;
  }

  #search(places: Places): TemplateResult {
    const words = say().enrol.place;
    return html`<type-ahead
      optional
      .label=${words.find}
      .help=${words.findHelp}
      .value=${this.place.newCode ?? ''}
      .text=${places.label(this.place.newCode ?? '') ?? ''}
      .search=${(typed: string) => places.search(typed).map(({ code, label }) => ({ value: code, label }))}
      @field-input=${(event: Event) => event.stopPropagation()}
      @field-change=${(event: FieldEvent<{ value: string }>) => this.#chosen(event, event.detail.value.value)}
    ></type-ahead>`;
  }

  #chosen(event: Event, value: string): void {
    event.stopPropagation();
    this.searching = false;
    this.unsure = value === UNSURE || value === '';
    const place = this.unsure ? withoutCommune(this.place) : withCommune(this.place, value, this.places!);
    this.dispatchEvent(
      new CustomEvent('commune-choice', { detail: { place }, bubbles: true, composed: true }),
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'commune-choice': CommuneChoice;
  }
}
