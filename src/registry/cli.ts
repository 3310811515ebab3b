import { systemClock, systemRandom } from '../platform/system.ts';
import { assembleRegistry } from './assemble.ts';
import { readArguments } from './commands/arguments.ts';
import { runCommand } from './commands/run-command.ts';
import { USAGE } from './commands/usage.ts';
import { dataFolders, readConfig } from './config.ts';
import { commandDatabase } from './database.ts';
import { failureLine } from './failure-line.ts';
import { rotateKeys } from './keys/file-key-store.ts';
import { Shutdown } from './shutdown.ts';

const silent = () => {};

async function main(words: readonly string[], ending: Shutdown): Promise<number> {
  if (words.length === 0 || words.includes('--help')) {
    console.log(USAGE);
    return words.length === 0 ? 2 : 0;
  }
  const given = readArguments(words);
  const config = readConfig(process.env);
  const database = await commandDatabase(config, silent);
  ending.add('database', database.stop);
  const wanted = { url: database.url, connections: 2, log: silent };
  const { registry, ports, close } = await assembleRegistry(config, wanted);
  ending.add('connections', close);
  const { store, crypto } = ports;
  const rotate = () =>
    rotateKeys(dataFolders(config).keys, { crypto, random: systemRandom, clock: systemClock });
  const say = (line: string) => console.log(line);
  return runCommand({ registry, store, rotateKeys: rotate, say, madeUp: config.madeUpCommune }, given);
}

const ending = new Shutdown((line) => console.error(line));
try {
  process.exitCode = await main(process.argv.slice(2), ending);
} catch (error) {
  console.error(failureLine(error));
  process.exitCode = error instanceof Error && 'code' in error && error.code === 'usage' ? 2 : 1;
}
await ending.run();
