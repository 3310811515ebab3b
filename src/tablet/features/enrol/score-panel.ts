import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Finding } from '../../../domain/rules/rule.ts';
import { QUALITIES, scoreOf, type Score, type ScoreState, type WordScore } from '../../../domain/score.ts';
import '../../elements/app-icon/app-icon.ts';
import type { GlyphName } from '../../elements/app-icon/glyphs.ts';
import { say } from '../../shell/language.ts';
import { SpokenElement } from '../../shell/spoken-element.ts';
import { base, headings } from '../../shell/theme/shared-styles.ts';
import { findingText } from './finding-words.ts';

const FULL = 100;
const DRAWN_AS: Readonly<Record<ScoreState, GlyphName>> = { red: 'stop', amber: 'warning', green: 'tick' };

/**
 * The four words in which a record is judged, and what to do first: correct, sufficient, clean, alive.
 *
 * @prop {readonly Finding[]} findings - of the record so far
 */
@customElement('score-panel')
export class ScorePanel extends SpokenElement {
  static override styles = [
    base,
    headings,
    css`
      .score {
        display: flex;
        flex-direction: column;
        gap: var(--space-3);
        padding: var(--space-3) var(--space-4);
        border-inline-start: 5px solid currentColor;
        border-radius: var(--radius);
      }
      .green {
        background: var(--tint-ok);
        color: var(--ok);
      }
      .amber {
        background: var(--tint-needs-you);
        color: var(--needs-you);
      }
      .red {
        background: var(--tint-stop);
        color: var(--stop);
      }
      .state {
        display: flex;
        gap: var(--space-2);
        align-items: center;
        font-weight: 600;
      }
      dl {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(7rem, 1fr));
        gap: var(--space-2) var(--space-4);
        margin: 0;
        color: var(--ink);
      }
      dl div {
        display: flex;
        gap: var(--space-2);
        align-items: baseline;
      }
      dd {
        margin: 0;
        font-size: var(--text-input);
        font-weight: 600;
      }
      .next {
        color: var(--ink);
      }
    `,
  ];
  @property({ attribute: false }) findings: readonly Finding[] = [];

  override render(): TemplateResult {
    const words = say().enrol.score;
    const score = scoreOf({ units: [this.findings] });
    return html`<section class="score ${score.state}" aria-label=${words.title}>
      <p class="state">
        <app-icon name=${DRAWN_AS[score.state]}></app-icon><span>${words.state[score.state]}</span>
      </p>
      <dl>
        ${QUALITIES.map(
          (word) =>
            html`<div>
              <dt>${words.word[word]}</dt>
              <dd>${score.words[word].value}</dd>
            </div>`,
        )}
      </dl>
      ${this.#next(score)}
    </section>`;
  }

  /** The dearest finding of the lowest word: what is worth doing first. */
  #next({ words }: Score): TemplateResult | typeof nothing {
    const open = QUALITIES.map((word) => words[word]).filter(({ value }) => value < FULL);
    const lowest = open.reduce<WordScore | null>(
      (low, one) => (low && low.value <= one.value ? low : one),
      null,
    );
    const first = lowest?.costs.find(({ finding }) => finding.kept === undefined)?.finding;
    if (!first) return nothing;
    return html`<p class="next">${say().enrol.score.first} ${findingText(first)}</p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'score-panel': ScorePanel;
  }
}
