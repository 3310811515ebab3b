import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { simulate } from './report.ts';

const USAGE = 'npm run sim -- --seeds N [--from S] [--json FILE]: N and S are whole numbers, N at least 1';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '100' },
    from: { type: 'string', default: '1' },
    json: { type: 'string' },
  },
});
const [seeds, from] = [Number(values.seeds), Number(values.from)];
if (!Number.isInteger(seeds) || seeds < 1 || !Number.isInteger(from)) {
  console.error(USAGE);
  process.exit(2);
}
const report = JSON.stringify(await simulate(from, seeds), null, 1);
if (values.json !== undefined) await writeFile(values.json, `${report}\n`);
console.log(report);
process.exitCode = (JSON.parse(report) as { violations: unknown[] }).violations.length > 0 ? 1 : 0;
