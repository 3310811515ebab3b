import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { FaultKind } from './fault-kinds.ts';
import { FULL_WORKLOAD, World, type Outcome } from './world.ts';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '100' },
    from: { type: 'string', default: '1' },
    json: { type: 'string' },
  },
});
const seeds = Number(values.seeds);
const from = Number(values.from);
const outcomes: Outcome[] = [];
for (let seed = from; seed < from + seeds; seed += 1) {
  const started = performance.now();
  const outcome = await new World(seed, FULL_WORKLOAD).run();
  outcomes.push(outcome);
  console.error(
    seed,
    outcome.events,
    outcome.records,
    Math.round(performance.now() - started),
    'ms',
    outcome.violations.map((v) => v.trace.at(-1)),
  );
}
const faults: Partial<Record<FaultKind, number>> = {};
for (const outcome of outcomes)
  for (const [kind, count] of Object.entries(outcome.faults))
    faults[kind as FaultKind] = (faults[kind as FaultKind] ?? 0) + count;
const report = {
  seeds,
  events: outcomes.reduce((s, o) => s + o.events, 0),
  faults,
  violations: outcomes.flatMap((o) => o.violations),
};
if (values.json) await writeFile(values.json, JSON.stringify(report, null, 1));
console.log(JSON.stringify({ ...report, violations: report.violations.length }));
