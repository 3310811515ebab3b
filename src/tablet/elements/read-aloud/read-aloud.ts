import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { currentLanguage, say } from '../../shell/language.ts';
import { SpokenElement } from '../../shell/spoken-element.ts';
import { base } from '../../shell/theme/shared-styles.ts';
import '../action-button/action-button.ts';
import { voiceFor } from './voice-for.ts';

/** Slower than people talk: for someone old, in a hall. */
const RATE = 0.9;

/**
 * Reads sentences aloud in the language on screen, and stops when asked or when it leaves the page. Nothing is there
 * where the device has no voice of its own for that language.
 *
 * @prop {readonly string[]} sentences - each a sentence or a line, read one after another
 */
@customElement('read-aloud')
export class ReadAloud extends SpokenElement {
  static override styles = [base];

  @property({ attribute: false }) sentences: readonly string[] = [];
  @state() private reading = false;
  readonly #speech = window.speechSynthesis as SpeechSynthesis | undefined;
  readonly #voicesCame = (): void => this.requestUpdate();

  override connectedCallback(): void {
    super.connectedCallback();
    // Browsers load voices late, and say so.
    this.#speech?.addEventListener?.('voiceschanged', this.#voicesCame);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#speech?.removeEventListener?.('voiceschanged', this.#voicesCame);
    this.#stop();
  }

  override render(): TemplateResult | typeof nothing {
    if (!this.#voice()) return nothing;
    const words = say().generic;
    return html`<action-button icon=${this.reading ? 'stop' : 'read'} @click=${this.#press}
      >${this.reading ? words.stopReading : words.readAloud}</action-button
    >`;
  }

  #voice(): SpeechSynthesisVoice | undefined {
    return voiceFor(this.#speech?.getVoices() ?? [], currentLanguage());
  }

  readonly #press = (): void => {
    if (this.reading) return this.#stop();
    const voice = this.#voice();
    if (!voice || !this.#speech) return;
    this.reading = true;
    for (const [at, sentence] of this.sentences.entries()) {
      // One utterance a line: long ones are cut off after 15 seconds by some engines.
      const utterance = new SpeechSynthesisUtterance(sentence);
      Object.assign(utterance, { voice, lang: voice.lang, rate: RATE });
      utterance.onerror = () => this.#stop();
      if (at === this.sentences.length - 1) utterance.onend = () => (this.reading = false);
      this.#speech.speak(utterance);
    }
  };

  #stop(): void {
    if (this.reading) this.#speech?.cancel();
    this.reading = false;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'read-aloud': ReadAloud;
  }
}
