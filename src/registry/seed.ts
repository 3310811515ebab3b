import { parseArgs } from 'node:util';
import { loadPlaces } from '../domain/places.ts';
import { vietnamDay } from '../domain/partial-date.ts';
import { isCalendarDay } from '../lib/calendar-day.ts';
import { systemClock, systemRandom } from '../platform/system.ts';
import { WebCryptoAdapter } from '../platform/webcrypto.ts';
import { assembleRegistry } from './assemble.ts';
import { dataFolders, readConfig } from './config.ts';
import { commandDatabase } from './database.ts';
import { postOf } from './demonstration.ts';
import { failureLine } from './failure-line.ts';
import { ensureKeys } from './keys/file-key-store.ts';
import { seedCommune, type SeedWanted } from './made-up/commune-seed.ts';
import { Shutdown } from './shutdown.ts';

const USAGE = `npm run seed -- --people N [--households M] [--seed S] [--today YYYY-MM-DD]

Puts a made-up commune into the registry: 10 to 100,000 people in the population register, sites and staff.
The same words make the same people again. Sites are open around --today, by default the day it is in Vietnam.`;

class SeedUsageError extends Error {
  readonly code = 'usage';
}

function wish(words: string[], today: string): SeedWanted {
  const text = { type: 'string' } as const;
  const options = { people: text, households: text, seed: text, today: text };
  const { values } = parseArgs({ args: words, options });
  const count = (value: string | undefined) => (/^\d{1,6}$/.test(value ?? '') ? Number(value) : undefined);
  const people = count(values.people);
  const households = count(values.households);
  const day = values.today ?? today;
  if (people === undefined || (values.households !== undefined && households === undefined))
    throw new SeedUsageError(USAGE);
  if (!isCalendarDay(day)) throw new SeedUsageError(USAGE);
  return {
    seed: values.seed ?? 'sotay',
    people,
    sitesOpenOn: day,
    ...(households !== undefined && { households }),
  };
}

async function main(wanted: SeedWanted, ending: Shutdown): Promise<void> {
  const config = readConfig(process.env);
  const ports = { crypto: new WebCryptoAdapter(), random: systemRandom, clock: systemClock };
  const recovery = await ensureKeys(dataFolders(config).keys, ports);
  if (recovery) console.log(`move this file away from this machine, and keep it: ${recovery}`);
  const database = await commandDatabase(config, () => {});
  ending.add('database', database.stop);
  const assembled = await assembleRegistry(config, { url: database.url, log: () => {} });
  ending.add('connections', assembled.close);
  const { store, keys, crypto } = assembled.ports;
  const made = await seedCommune({ store, keys, crypto, places: await loadPlaces() }, wanted);
  console.log(
    `${made.people} people in ${made.households} households, ${made.registerRows} rows of the register`,
  );
  for (const { commune, name, target } of made.sites)
    console.log(`site    ${commune}  ${name}, target ${target ?? 0}`);
  for (const person of made.staff) console.log(`staff   ${person.id}  ${postOf(person)}, ${person.name}`);
}

const ending = new Shutdown((line) => console.error(line));
try {
  await main(wish(process.argv.slice(2), vietnamDay(systemClock.nowMs())), ending);
} catch (error) {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const isUsage = code === 'usage' || code.startsWith('ERR_PARSE_ARGS');
  console.error(isUsage ? USAGE : failureLine(error));
  process.exitCode = isUsage ? 2 : 1;
}
await ending.run();
