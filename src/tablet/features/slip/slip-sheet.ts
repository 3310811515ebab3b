import { css, html, LitElement, nothing, svg, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { isTraining } from '../../../platform/training.ts';
import '../../elements/training-mark/training-mark.ts';
import type { Modules } from '../../shell/qr-code.ts';
import { recordNumber } from '../../shell/record-number.ts';
import { dayText } from '../../shell/told-time.ts';
import { slip as en } from '../../shell/words/en/slip.ts';
import { slip as vi } from '../../shell/words/vi/slip.ts';
import type { Paper } from './paper.ts';
import type { SlipFacts, Told } from './slip-facts.ts';

/** Light modules that ISO/IEC 18004 asks for around a code. */
const QUIET = 4;

/**
 * The slip as it lies on paper: black on white whatever the theme, Vietnamese first, English under it. Lengths are
 * of the paper (mm, pt), so that it is measured before it is printed.
 *
 * @prop {SlipFacts} facts
 * @prop {Modules | null} code
 * @prop {Paper} paper
 * @prop {boolean} training - marked across
 */
@customElement('slip-sheet')
export class SlipSheet extends LitElement {
  static override styles = css`
    :host {
      display: block;
    }
    * {
      box-sizing: border-box;
      margin: 0;
      padding: 0;
    }
    article {
      position: relative;
      display: flex;
      flex-direction: column;
      gap: 3mm;
      width: 148mm;
      max-width: 100%;
      padding: 9mm;
      background: #fff;
      color: #000;
      font-size: 12pt;
      line-height: 1.35;
      overflow-wrap: anywhere;
    }
    .roll {
      width: 80mm;
      padding: 4mm;
    }
    header {
      padding-bottom: 3mm;
      border-bottom: 0.5mm solid #000;
    }
    h2 {
      font-size: 16pt;
      line-height: 1.3;
    }
    .roll h2 {
      font-size: 15pt;
    }
    .en {
      display: block;
      font-size: 12pt;
      font-weight: 400;
    }
    dt .en {
      display: inline;
    }
    dt .en::before {
      content: '/ ';
    }
    dl {
      display: grid;
      gap: 2mm;
    }
    dt {
      font-size: 12pt;
    }
    dd {
      font-weight: 600;
    }
    .large {
      font-family: var(--font-title);
      font-size: 17pt;
      line-height: 1.3;
    }
    /* What is asked for at a counter stands beside the code; on a roll above it. */
    .first {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      gap: 3mm 6mm;
    }
    .first dl {
      flex: 1 1 60mm;
      align-content: start;
    }
    .check {
      display: flex;
      flex: 0 1 54mm;
      flex-direction: column;
      gap: 2mm;
    }
    .roll .check {
      flex-basis: 100%;
    }
    svg {
      align-self: center;
      width: 46mm;
      height: 46mm;
      margin-block: -2mm;
    }
    /* No catalogue has the commune's phone: it is written here by hand, or stamped. */
    .blank {
      display: block;
      height: 7mm;
      border-bottom: 0.25mm dotted #000;
    }
    .care {
      padding-top: 3mm;
      border-top: 0.25mm solid #000;
    }
  `;

  @property({ attribute: false }) facts!: SlipFacts;
  @property({ attribute: false }) code: Modules | null = null;
  @property() paper: Paper = 'a5';
  @property({ type: Boolean }) training = isTraining();

  override render(): TemplateResult {
    const { name, level, record, receivedOn, dueOn, officer } = this.facts;
    const about = { vi: vi.application(level.vi), en: en.application(level.en) };
    return html`<article class=${this.paper} lang="vi">
      <header>
        <h2>${both(words('heading'))}</h2>
        <p>${both(about)}</p>
      </header>
      <div class="first">
        <dl>
          ${name ? fact('name', name, 'large') : nothing}
          ${fact('number', recordNumber(record, this.training), 'large')}
          ${dueOn ? fact('dueOn', dayText(dueOn), 'large') : nothing}
          ${fact('receivedOn', dayText(receivedOn))} ${officer ? fact('officer', officer) : nothing}
        </dl>
        ${this.#check()}
      </div>
      <dl>
        ${fact('given', this.#given())} ${fact('where', this.#where())}
        ${fact('phone', html`<span class="blank"></span>`)}
      </dl>
      <p class="care">${both(words('care'))}</p>
      ${this.training ? html`<training-mark></training-mark>` : nothing}
    </article>`;
  }

  #given(): TemplateResult {
    const all = [...this.facts.given, words('signature')];
    return both({ vi: all.map(({ vi }) => vi).join('; '), en: all.map(({ en }) => en).join('; ') });
  }

  #where(): TemplateResult {
    const { site, commune } = this.facts;
    const place = [site, commune].filter(Boolean).join(', ');
    return both(
      place ? { vi: vi.whereOf(place), en: en.whereOf(place) } : { vi: vi.whereAny, en: en.whereAny },
    );
  }

  #check(): TemplateResult {
    return html`<div class="check">
      ${this.code ? drawn(this.code) : nothing}
      <p>${both(words(this.code ? 'check' : 'noCode'))}</p>
    </div>`;
  }
}

type PlainWord = { [K in keyof typeof vi]: (typeof vi)[K] extends string ? K : never }[keyof typeof vi];

const words = (name: PlainWord): Told => ({ vi: vi[name], en: en[name] });

const both = (told: Told): TemplateResult => html`${told.vi} <span class="en" lang="en">${told.en}</span>`;

const fact = (label: PlainWord, value: string | TemplateResult, size = ''): TemplateResult =>
  html`<div>
    <dt>${both(words(label))}</dt>
    <dd class=${size}>${value}</dd>
  </div>`;

/** One rectangle for each run of dark modules: seams between single modules would print as grey lines. */
function drawn(code: Modules): TemplateResult {
  const side = code.length + 2 * QUIET;
  const path = code
    .flatMap((row, y) =>
      runs(row).map(([from, width]) => `M${from + QUIET} ${y + QUIET}h${width}v1h-${width}z`),
    )
    .join('');
  return html`<svg
    viewBox="0 0 ${side} ${side}"
    role="img"
    aria-label=${vi.codeOf}
    shape-rendering="crispEdges"
  >
    ${svg`<path d=${path} fill="#000" />`}
  </svg>`;
}

/** Runs of dark modules: where each begins, and how long it is. */
function runs(row: readonly boolean[]): [number, number][] {
  const found: [number, number][] = [];
  for (let x = 0; x < row.length; x += 1) {
    if (!row[x]) continue;
    const from = x;
    while (row[x + 1]) x += 1;
    found.push([from, x - from + 1]);
  }
  return found;
}

declare global {
  interface HTMLElementTagNameMap {
    'slip-sheet': SlipSheet;
  }
}
