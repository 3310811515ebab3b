import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import '../../elements/notice-banner/notice-banner.ts';
import { currentLanguage } from '../language.ts';
import { SpokenElement } from '../spoken-element.ts';
import { base, headings, panel } from '../theme/shared-styles.ts';
import { currentTheme } from '../theme/theme.ts';
import type { GallerySection, GalleryState, GalleryStates } from './gallery-section.ts';
import { gallerySections } from './gallery-sections.ts';

/**
 * One section of the gallery, named in the address: `gallery.html?page=fields&theme=dark&lang=en`. Sets
 * `data-ready` on itself when all is drawn, for tests.
 */
@customElement('gallery-page')
export class GalleryPage extends SpokenElement {
  static override styles = [
    base,
    headings,
    panel,
    css`
      .page {
        max-width: 80rem;
        margin-inline: auto;
        padding: var(--space-5) var(--space-4) var(--space-7);
      }
      nav {
        display: flex;
        flex-wrap: wrap;
        gap: 0 var(--space-4);
        margin-block: var(--space-3) var(--space-5);
      }
      nav a {
        display: inline-flex;
        align-items: center;
        min-height: var(--target);
        min-width: var(--target);
        color: var(--action);
      }
      nav a[aria-current] {
        color: var(--ink);
        font-weight: 600;
        text-decoration: none;
      }
      section {
        margin-bottom: var(--space-4);
      }
      .name {
        margin-bottom: var(--space-3);
        font-size: var(--text-help);
        font-weight: 400;
        color: var(--ink-2);
      }
    `,
  ];

  @state() private states: GalleryStates | null = null;
  readonly #asked = new URLSearchParams(location.search);

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  get #section(): GallerySection {
    const id = this.#asked.get('page');
    return gallerySections.find((section) => section.id === id) ?? gallerySections[0]!;
  }

  async #load(): Promise<void> {
    this.states = (await this.#section.load()).states;
    await this.updateComplete;
    await document.fonts.ready;
    this.dataset['ready'] = this.#section.id;
  }

  override render(): TemplateResult | typeof nothing {
    if (!this.states) return nothing;
    if (this.#section.whole) return this.states()[0]!.draw();
    return html`<main class="page">
      <h1>${this.#section.id}</h1>
      ${this.#links()} ${this.states().map((one) => this.#one(one))}
    </main>`;
  }

  #links(): TemplateResult {
    const theme = currentTheme();
    const other = theme === 'light' ? 'dark' : 'light';
    const language = currentLanguage() === 'vi' ? 'en' : 'vi';
    return html`<nav>
      ${gallerySections.map(
        (section) =>
          html`<a
            href=${this.#address({ page: section.id })}
            aria-current=${section === this.#section ? 'page' : nothing}
            >${section.id}</a
          >`,
      )}
      <a href=${this.#address({ theme: other })}>${other}</a>
      <a href=${this.#address({ lang: language })}>${language}</a>
    </nav>`;
  }

  #address(change: Record<string, string>): string {
    const asked = new URLSearchParams(this.#asked);
    for (const [name, value] of Object.entries(change)) asked.set(name, value);
    return `?${asked}`;
  }

  #one(one: GalleryState): TemplateResult {
    return html`<section class="panel">
      <h2 class="name">${one.name}</h2>
      ${one.draw()}
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gallery-page': GalleryPage;
  }
}
