import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { deepFocus, focusHeadingSoon, focusIsLost } from './heading-focus.ts';
import { onLanguageChange, say } from './language.ts';
import { matchRoute, pathOfHash, type Route, type RouteMatch, type RouteParams } from './router.ts';
import { base, headings } from './theme/shared-styles.ts';

/** What a page element may implement to be told its parameters. */
export interface RoutedPage extends HTMLElement {
  routeParams?: RouteParams;
  updateComplete?: Promise<boolean>;
  /** The page takes care of where its window is scrolled to when only its parameters change. */
  readonly keepsScroll?: boolean;
}

/**
 * Shows the page that the location hash names, sets the document's title and moves the focus to the page's h1.
 * Another address of the same page keeps the element and only sets `routeParams`.
 *
 * @prop {readonly Route[]} routes
 * @fires route-change {match: RouteMatch | null}, after the page stands
 */
@customElement('route-outlet')
export class RouteOutlet extends LitElement {
  static override styles = [
    base,
    headings,
    css`
      .missing {
        display: flex;
        flex-direction: column;
        gap: var(--space-4);
        max-width: 36rem;
        margin-inline: auto;
        padding: var(--space-7) var(--space-4);
      }
      a {
        display: inline-flex;
        align-items: center;
        min-height: var(--target);
        color: var(--action);
        font-weight: 600;
      }
    `,
  ];

  @property({ attribute: false }) routes: readonly Route[] = [];
  @state() private missing: 'nothing' | 'unknown' | 'failed' = 'nothing';
  @state() private page: RoutedPage | null = null;
  #shown: RouteMatch | null = null;
  #stop: (() => void) | undefined;
  readonly #follow = (): void => void this.show();

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('hashchange', this.#follow);
    this.#stop = onLanguageChange(() => this.#name());
    void this.show();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('hashchange', this.#follow);
    this.#stop?.();
  }

  /** Shows the page of the present hash; a later call overtakes one that still waits for its module. */
  async show(): Promise<void> {
    const match = matchRoute(this.routes, pathOfHash(location.hash));
    const focused = deepFocus();
    // Two addresses of one page (a list, and a record of it) keep what the page holds: its search, its place.
    // By what stands there: a page that is still being fetched, or failed to come, is opened again.
    const same = match !== null && match.route.tag === this.page?.localName;
    this.#shown = match;
    if (match && !same) await this.#open(match);
    if (this.#shown !== match) return;
    // Before the page draws: what it then brings into view itself, a field to correct, stays in view.
    if (!same || !this.page?.keepsScroll) window.scrollTo({ top: 0 });
    if (!match) [this.missing, this.page] = ['unknown', null];
    else if (this.page) this.page.routeParams = match.params;
    await this.#settle(match, focused);
  }

  async #open(match: RouteMatch): Promise<void> {
    try {
      await match.route.load();
      if (this.#shown !== match) return;
      this.missing = 'nothing';
      this.page = document.createElement(match.route.tag) as RoutedPage;
    } catch {
      if (this.#shown === match) [this.missing, this.page] = ['failed', null];
    }
  }

  async #settle(match: RouteMatch | null, before: Element | null): Promise<void> {
    this.#name();
    await this.updateComplete;
    await this.page?.updateComplete;
    this.dispatchEvent(new CustomEvent('route-change', { detail: { match } }));
    // A page takes its own menu along, so that the pressed link is gone and nobody has the focus; or it stays, and
    // has it still. A page that put the focus where something is to be done knows better.
    const waits = (): boolean => focusIsLost() || deepFocus() === before;
    await focusHeadingSoon(this.renderRoot as ShadowRoot, () => this.#shown === match && waits());
  }

  #name(): void {
    const page = this.#shown?.route.title() ?? say().app.notFound;
    document.title = say().app.titled(page);
    this.requestUpdate();
  }

  override render(): TemplateResult {
    return html`${this.page ?? nothing}${this.missing === 'nothing' ? nothing : this.#missing()}`;
  }

  #missing(): TemplateResult {
    const words = say().app;
    const failed = this.missing === 'failed';
    return html`<main class="missing">
      <h1>${failed ? words.loadFailed : words.notFound}</h1>
      <p>${failed ? words.loadFailedNext : words.notFoundNext}</p>
      <p><a href="#/">${words.toStart}</a></p>
    </main>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'route-outlet': RouteOutlet;
  }
}
