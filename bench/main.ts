// `npm run bench -- [NAME] --json FILE`: measurements side by side with peers and limits, in one run.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { BenchRow } from './row.ts';

/** A folder here; its `suite.ts` gathers what its other files measure. */
interface BenchSuite {
  measure: () => Promise<BenchRow[]>;
}

const SUITES: Record<string, () => Promise<BenchSuite>> = {
  tablet: () => import('./tablet/suite.ts'),
  vision: () => import('./vision/suite.ts'),
};

const { values, positionals } = parseArgs({ options: { json: { type: 'string' } }, allowPositionals: true });
const unknown = positionals.filter((name) => !(name in SUITES));
if (unknown.length > 0) {
  console.error(`no such suite: ${unknown.join(', ')}; there are: ${Object.keys(SUITES).join(', ')}`);
  process.exit(2);
}

const rows: BenchRow[] = [];
for (const name of positionals.length > 0 ? positionals : Object.keys(SUITES)) {
  const suite = await SUITES[name]!();
  const measured = await suite.measure();
  console.log(`\n${name}\n${table(measured)}`);
  rows.push(...measured);
}
if (values.json) writeFileSync(values.json, `${JSON.stringify(rows, null, 2)}\n`);

function table(measured: BenchRow[]): string {
  const head = ['row', 'unit', 'ours', 'limit', 'ours/limit', 'peer', 'ours/peer', 'peer is'];
  const lines = [head, ...measured.map(cells)];
  const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)));
  return lines.map((line) => line.map((cell, column) => cell.padEnd(widths[column]!)).join('  ')).join('\n');
}

function cells(row: BenchRow): string[] {
  const numbers = [row.ours, row.limit, row.ratioToLimit, row.peer, row.ratioToPeer].map(short);
  return [row.name, row.unit, ...numbers, row.peerName ?? ''];
}

/** Three digits that count: more would be noise. */
function short(value: number | null): string {
  return value === null ? '' : String(Number(value.toPrecision(3)));
}
