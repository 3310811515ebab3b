import { css, html, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Site } from '../../../protocol/pairing.ts';
import '../../elements/action-button/action-button.ts';
import '../../elements/choice-group/choice-group.ts';
import '../../elements/empty-state/empty-state.ts';
import type { FieldEvent, FocusableField } from '../../elements/field-element/field-events.ts';
import '../../elements/type-ahead/type-ahead.ts';
import { say } from '../../shell/language.ts';
import { SpokenElement } from '../../shell/spoken-element.ts';
import { base, panel } from '../../shell/theme/shared-styles.ts';
import { dayText } from '../../shell/told-time.ts';

/** More radios than this are slower than typing. */
const MOST_RADIOS = 6;

/**
 * Where the officer works today. None is chosen beforehand: yesterday's site must never be active by itself.
 *
 * @prop {readonly Site[]} sites - those of today first
 * @prop {boolean} asked - a new form was asked for without a site: says so
 * @fires site-chosen {site: string}
 */
@customElement('site-choice')
export class SiteChoice extends SpokenElement {
  static override styles = [
    base,
    panel,
    css`
      .panel {
        display: flex;
        flex-direction: column;
        gap: var(--space-5);
      }
    `,
  ];

  @property({ attribute: false }) sites: readonly Site[] = [];
  @property({ type: Boolean }) asked = false;
  @state() private chosen = '';
  @state() private missing = false;

  override render(): TemplateResult {
    const words = say().today;
    if (this.sites.length === 0)
      return html`<empty-state icon="campaign" .text=${words.noSites}></empty-state>`;
    return html`<div class="panel">
      ${this.#field()}
      <action-button kind="primary" wide icon="campaign" @click=${this.#start}
        >${words.startHere}</action-button
      >
    </div>`;
  }

  /** Brings the question into view, with the focus in it. */
  focusChoice(): void {
    this.renderRoot.querySelector<FocusableField>('#site')?.focusField();
  }

  #field(): TemplateResult {
    const words = say().today;
    const error = this.missing || this.asked ? words.chooseSiteFirst : '';
    if (this.sites.length > MOST_RADIOS) {
      return html`<type-ahead
        id="site"
        name="site"
        .label=${words.chooseSite}
        .help=${words.chooseSiteHelp}
        .error=${error}
        .value=${this.chosen}
        .options=${this.sites.map((site) => ({ value: site.id, label: site.name, detail: hintOf(site) }))}
        @field-change=${(event: FieldEvent<{ value: string }>) => this.#choose(event.detail.value.value)}
      ></type-ahead>`;
    }
    return html`<choice-group
      id="site"
      name="site"
      .label=${words.chooseSite}
      .help=${words.chooseSiteHelp}
      .error=${error}
      .value=${this.chosen}
      .choices=${this.sites.map((site) => ({ value: site.id, label: site.name, hint: hintOf(site) }))}
      @field-change=${(event: FieldEvent) => this.#choose(event.detail.value)}
    ></choice-group>`;
  }

  #choose(site: string): void {
    this.chosen = site;
    this.missing = false;
    this.asked = false;
  }

  readonly #start = (): void => {
    this.missing = this.chosen === '';
    if (this.missing) return this.focusChoice();
    const detail = { site: this.chosen };
    this.dispatchEvent(new CustomEvent('site-chosen', { detail, bubbles: true, composed: true }));
  };
}

/** "Chỉ tiêu 1.200 hồ sơ · 01/11/2026 – 30/11/2026". */
function hintOf({ target, from, to }: Site): string {
  const words = say().today;
  const days = from && to ? words.siteDays(dayText(from), dayText(to)) : '';
  return [target === undefined ? '' : words.siteTarget(target), days].filter(Boolean).join(' · ');
}

declare global {
  interface HTMLElementTagNameMap {
    'site-choice': SiteChoice;
  }
}
