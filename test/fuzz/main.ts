// `npm run fuzz -- --runs N [--json FILE] [PARSER ...]`: every parser of outside input, on inputs gone wrong.
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { fuzz, type Fuzzed } from './fuzz.ts';
import { targets } from './targets.ts';

const { values, positionals } = parseArgs({
  options: { runs: { type: 'string', default: '1000' }, json: { type: 'string' } },
  allowPositionals: true,
});
const runs = Number(values.runs);
const known = Object.keys(await targets());
const unknown = positionals.filter((name) => !known.includes(name));
if (!Number.isInteger(runs) || runs < 1 || unknown.length > 0) {
  console.error(`npm run fuzz -- --runs N [--json FILE] [PARSER ...]: N at least 1, of ${known.join(', ')}`);
  process.exit(2);
}
const report: Record<string, Fuzzed> = {};
for (const parser of positionals.length > 0 ? positionals : known) {
  report[parser] = await fuzz(parser, runs, ({ kind, run, what }) =>
    console.error(`${kind}: ${parser} input ${run}: ${what}`),
  );
}
const text = JSON.stringify(report, null, 1);
if (values.json !== undefined) await writeFile(values.json, `${text}\n`);
console.log(text);
process.exitCode = Object.values(report).some(({ crashes, hangs }) => crashes + hangs > 0) ? 1 : 0;
