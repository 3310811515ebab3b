import { html, type TemplateResult } from 'lit';
import { dayRows, type DaySummary } from '../../../features/day/day-summary.ts';
import '../../../features/day/day-view.ts';
import { say } from '../../language.ts';
import type { GalleryStates } from '../gallery-section.ts';
import { DAY, dayLedger, lines, noLedger, officer, sites } from '../screen-samples.ts';

const view = (more: Partial<DaySummary> = {}): TemplateResult => {
  const about = { day: DAY, officer: officer().name, site: sites()[0]!.name };
  const summary = { ...about, ledger: dayLedger, rows: dayRows(lines(), say()), ...more };
  return html`<day-view .summary=${summary}></day-view>`;
};

export const states: GalleryStates = () => [
  { name: 'day-view', draw: () => view() },
  { name: 'day-view, nothing yet', draw: () => view({ ledger: noLedger, rows: [] }) },
];
