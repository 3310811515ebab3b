import { html, nothing, svg, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { isTraining } from '../../../platform/training.ts';
import { say } from '../../shell/language.ts';
import { SpokenElement } from '../../shell/spoken-element.ts';
import { base } from '../../shell/theme/shared-styles.ts';
import type { GlyphName } from '../app-icon/glyphs.ts';
import '../action-button/action-button.ts';
import '../app-icon/app-icon.ts';
import { frameStyles } from './app-frame-styles.ts';
import { railStyles } from './rail-styles.ts';

/** One main section. */
export interface NavItem {
  readonly id: string;
  readonly label: string;
  readonly icon: GlyphName;
  readonly href: string;
  /** Things that wait there for a person; 0 or absent shows none. */
  readonly count?: number;
}

/** full: rail and chip; form: only Back, Set aside, Hide, Lock and the chip; bare: name and chip (the lock screen). */
export type FrameMode = 'full' | 'form' | 'bare';

/**
 * The frame of every page: rail (bar at the bottom on a phone), top bar with the chip, content, action bar above
 * the keyboard.
 *
 * @prop {FrameMode} mode
 * @prop {readonly NavItem[]} items - the first is home
 * @prop {string} current - id of the item where one is
 * @prop {boolean} training - striped frame and banner, by itself where the page trains
 * @prop {boolean} fixed - form mode without Set aside (nothing to set aside yet)
 * @prop {boolean} hides - offers Hide screen and Lock; a form always does
 * @slot top - at the left of the top bar: site and date, or progress in a form
 * @slot chip - the `status-chip`
 * @slot - the page, with one h1
 * @slot actions - one primary button, last; others before it
 * @fires frame-back
 * @fires frame-set-aside
 * @fires frame-hide
 * @fires frame-lock
 * @fires training-end
 */
@customElement('app-frame')
export class AppFrame extends SpokenElement {
  static override styles = [base, frameStyles, railStyles];

  @property() mode: FrameMode = 'full';
  @property({ attribute: false }) items: readonly NavItem[] = [];
  @property() current = '';
  @property({ type: Boolean }) training = isTraining();
  @property({ type: Boolean }) fixed = false;
  @property({ type: Boolean }) hides = false;
  @state() private hasActions = false;
  readonly #navSize = new ResizeObserver(() => this.#measure());

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#navSize.disconnect();
  }

  protected override updated(): void {
    this.#navSize.disconnect();
    const nav = this.renderRoot.querySelector('nav');
    if (nav) this.#navSize.observe(nav);
    else this.style.removeProperty('--nav-height');
  }

  override render(): TemplateResult {
    return html`<button class="skip" type="button" @click=${this.#skip}>${say().app.skipToContent}</button>
      <div class="frame ${this.mode} ${this.training ? 'training' : ''}">
        ${this.mode === 'full' ? this.#rail() : nothing}
        <div class="body">
          <header>
            ${this.training ? this.#banner() : nothing}
            <div class="top">
              ${this.mode === 'form' ? this.#formActs() : nothing}
              ${this.mode === 'bare' ? html`<p class="name">${mark} ${say().app.name}</p>` : nothing}
              <div class="place"><slot name="top"></slot></div>
              <div class="tools">${this.#hide()}<slot name="chip"></slot></div>
            </div>
          </header>
          <main tabindex="-1"><slot></slot></main>
          <div class="actions" ?hidden=${!this.hasActions}>
            <slot name="actions" @slotchange=${this.#actionsChanged}></slot>
          </div>
        </div>
      </div>
      ${this.training ? html`<div class="stripes"></div>` : nothing}`;
  }

  #banner(): TemplateResult {
    const words = say().training;
    return html`<div class="training-banner">
      <p><strong>${say().unlock.training}</strong> ${words.ends}</p>
      <button type="button" @click=${() => this.#tell('training-end')}>${words.end}</button>
    </div>`;
  }

  #rail(): TemplateResult {
    return html`<nav aria-label=${say().app.menu}>
      ${mark}
      <ul>
        ${this.items.map((item) => html`<li>${this.#item(item)}</li>`)}
      </ul>
    </nav>`;
  }

  #item(item: NavItem): TemplateResult {
    const count = item.count ?? 0;
    return html`<a href=${item.href} aria-current=${item.id === this.current ? 'page' : nothing}>
      <span class="word">${item.label}</span>
      <span class="sign">
        <app-icon name=${item.icon}></app-icon>
        ${count > 0 ? html`<span class="count">${count}</span>` : nothing}
      </span>
    </a>`;
  }

  #formActs(): TemplateResult {
    const words = say().generic;
    return html`<action-button class="first" kind="quiet" icon="back" @click=${() => this.#tell('frame-back')}
        >${words.back}</action-button
      >
      ${
        this.fixed
          ? nothing
          : html`<action-button kind="quiet" icon="aside" @click=${() => this.#tell('frame-set-aside')}
              >${words.setAside}</action-button
            >`
      }`;
  }

  /** Personal data is on the screen of every form: hiding it, and handing the tablet on, is one tap there too. */
  #hide(): TemplateResult | typeof nothing {
    if (!this.hides && this.mode !== 'form') return nothing;
    const { hideScreen, hideShort, lockScreen, lockShort } = say().generic;
    return html`<action-button
        class="hide"
        kind="quiet"
        icon="eye-off"
        @click=${() => this.#tell('frame-hide')}
        >${shortened(hideScreen, hideShort)}</action-button
      ><action-button class="lock" kind="quiet" icon="lock" @click=${() => this.#tell('frame-lock')}
        >${shortened(lockScreen, lockShort)}</action-button
      >`;
  }

  #tell(event: 'frame-back' | 'frame-set-aside' | 'frame-hide' | 'frame-lock' | 'training-end'): void {
    this.dispatchEvent(new CustomEvent(event, { bubbles: true, composed: true }));
  }

  readonly #skip = (): void => this.renderRoot.querySelector('main')?.focus();

  readonly #actionsChanged = (event: Event): void => {
    this.hasActions = (event.target as HTMLSlotElement).assignedElements().length > 0;
  };

  /** On a phone the action bar rides above the bottom bar, whatever the height that its words need. */
  #measure(): void {
    const nav = this.renderRoot.querySelector('nav');
    const atBottom =
      nav !== null && getComputedStyle(nav).order === '2' && getComputedStyle(nav).position === 'sticky';
    this.style.setProperty('--nav-height', atBottom ? `${nav.offsetHeight}px` : '0px');
  }
}

/** Spoken whole; shown short where the bar has no room. */
const shortened = (whole: string, short: string): TemplateResult =>
  html`<span class="whole">${whole}</span><span class="short" aria-hidden="true">${short}</span>`;

/** The app's mark: a notebook with a tick. */
const mark = svg`<svg class="mark" viewBox="0 0 48 48" aria-hidden="true">
  <rect x="10" y="6" width="30" height="36" rx="4" fill="#ffffff" />
  <path d="M10 10a4 4 0 014-4h4v36h-4a4 4 0 01-4-4z" fill="#ffd400" />
  <path d="M23 25l4.5 4.5L35 20" fill="none" stroke="#0b3d91" stroke-width="4" stroke-linecap="round" stroke-linejoin="round" />
  <path d="M7 15h6M7 24h6M7 33h6" fill="none" stroke="#0f1720" stroke-width="3" stroke-linecap="round" />
</svg>`;

declare global {
  interface HTMLElementTagNameMap {
    'app-frame': AppFrame;
  }
}
