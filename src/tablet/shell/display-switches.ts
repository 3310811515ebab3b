import { css, html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import '../elements/action-button/action-button.ts';
import { chooseLanguage, currentLanguage, say } from './language.ts';
import { SpokenElement } from './spoken-element.ts';
import { base } from './theme/shared-styles.ts';
import { chooseTheme, currentTheme } from './theme/theme.ts';

/** Language and theme, one tap each; the button says what one gets, in that language. */
@customElement('display-switches')
export class DisplaySwitches extends SpokenElement {
  static override styles = [
    base,
    css`
      div {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
        /* Words without a border begin where what stands above begins. */
        margin-inline-start: calc(-1 * var(--space-4) - 2px);
      }
    `,
  ];

  override render(): TemplateResult {
    const words = say().sync;
    const toEnglish = currentLanguage() === 'vi';
    const dark = currentTheme() === 'dark';
    return html`<div>
      <action-button
        kind="quiet"
        icon="switch"
        lang=${toEnglish ? 'en' : 'vi'}
        @click=${() => void chooseLanguage(toEnglish ? 'en' : 'vi')}
        >${toEnglish ? words.toEnglish : words.toVietnamese}</action-button
      >
      <action-button kind="quiet" icon="settings" @click=${this.#switchTheme}
        >${dark ? words.toLight : words.toDark}</action-button
      >
    </div>`;
  }

  readonly #switchTheme = (): void => {
    chooseTheme(currentTheme() === 'dark' ? 'light' : 'dark');
    this.requestUpdate();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'display-switches': DisplaySwitches;
  }
}
