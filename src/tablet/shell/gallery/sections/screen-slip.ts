import { html, type TemplateResult } from 'lit';
import '../../../features/slip/slip-sheet.ts';
import '../../../features/slip/slip-view.ts';
import { slipFacts, type SlipFacts } from '../../../features/slip/slip-facts.ts';
import type { Modules } from '../../qr-code.ts';
import type { GalleryStates } from '../gallery-section.ts';
import { line, officer, sites, values } from '../screen-samples.ts';

/** A drawing that stands for a code and leads nowhere. */
const code: Modules = Array.from({ length: 37 }, (_, y) =>
  Array.from({ length: 37 }, (_, x) => (x * y + x + (y % 3)) % 2 === 0),
);

const facts = (): SlipFacts =>
  slipFacts(
    {
      line: line(1, { status: 'submitted', dueOn: '2026-11-25' }),
      values: { ...values(), 'biometrics/fingerprints': { v: 'later', s: 'T' } },
    },
    { sites: sites(), officer: officer().name },
  )!;

const sheet = (paper: string, drawn: Modules | null): TemplateResult =>
  html`<slip-sheet .facts=${facts()} .code=${drawn} .paper=${paper}></slip-sheet>`;

export const states: GalleryStates = () => [
  { name: 'slip-view', draw: () => html`<slip-view .facts=${facts()} .code=${code}></slip-view>` },
  { name: 'slip-sheet, A5', draw: () => sheet('a5', code) },
  { name: 'slip-sheet, roll', draw: () => sheet('roll', code) },
  { name: 'slip-sheet, no code', draw: () => sheet('a5', null) },
  {
    name: 'slip-sheet, training',
    draw: () => html`<slip-sheet training .facts=${facts()} paper="a5"></slip-sheet>`,
  },
];
