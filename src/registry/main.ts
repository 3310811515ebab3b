import { fileURLToPath } from 'node:url';
import { collectDefaultMetrics } from 'prom-client';
import { systemClock, systemRandom } from '../platform/system.ts';
import { WebCryptoAdapter } from '../platform/webcrypto.ts';
import { ensureApp } from './app-build.ts';
import { assembleRegistry, type Assembled } from './assemble.ts';
import { dataFolders, readConfig, type Config } from './config.ts';
import { serverDatabase } from './database.ts';
import { madeUpStaff, pairingLines } from './demonstration.ts';
import { failureLine } from './failure-line.ts';
import { httpServer } from './http-server.ts';
import { jobLoop } from './job-loop.ts';
import { ensureKeys } from './keys/file-key-store.ts';
import { traceOf } from './routes/error-reply.ts';
import type { HttpApp } from './routes/http-app.ts';
import { registryMetrics } from './routes/metrics.ts';
import { Shutdown } from './shutdown.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
// What is logged goes to the other stream: the address and the codes stay readable.
const log = { write: (line: string) => void process.stderr.write(line) };
const logLine = (line: string) => log.write(`${line}\n`);
const troubleOnly = (line: string) => void (/^(WARNING|ERROR|FATAL|PANIC)/.test(line) && logLine(line));

async function start(shutdown: Shutdown): Promise<void> {
  const startedMs = performance.now();
  const config = readConfig(process.env);
  const appDir = await ensureApp(ROOT);
  await makeKeys(config);
  const database = await serverDatabase(config, troubleOnly);
  shutdown.add('database', database.stop);
  const assembled = await assembleRegistry(config, { url: database.url, log: logLine });
  shutdown.add('connections', assembled.close);
  const app = await serve(config, assembled, appDir);
  shutdown.add('server', () => app.close());
  const onError = (error: unknown) => logLine(JSON.stringify({ msg: 'jobs failed', ...traceOf(error) }));
  shutdown.add(
    'jobs',
    jobLoop(() => assembled.registry.runJobs(), onError),
  );
  if (config.madeUpCommune) await printCodes(assembled);
  const address = await app.listen({ port: config.port, host: config.host });
  console.log(`ready in ${((performance.now() - startedMs) / 1000).toFixed(1)} s: ${address}`);
}

async function makeKeys(config: Config): Promise<void> {
  const ports = { crypto: new WebCryptoAdapter(), random: systemRandom, clock: systemClock };
  const recovery = await ensureKeys(dataFolders(config).keys, ports);
  if (recovery) console.log(`move this file away from this machine, and keep it: ${recovery}`);
}

async function serve(config: Config, { registry, ports }: Assembled, appDir: string): Promise<HttpApp> {
  const { store, objects, crypto, clock } = ports;
  const metrics = registryMetrics();
  collectDefaultMetrics({ register: metrics.series });
  const isReady = () =>
    store
      .within([], (unit) => unit.settings.get('epoch'))
      .then(
        () => true,
        () => false,
      );
  const { tls, trustProxy, metricsToken } = config;
  const uploadsDir = dataFolders(config).uploads;
  const parts = { registry, objects, crypto, clock, metrics, isReady, uploadsDir, appDir, log };
  return httpServer({ ...parts, tls, trustProxy, metricsToken });
}

async function printCodes(assembled: Assembled): Promise<void> {
  const staff = await madeUpStaff(assembled, (line) => console.log(line));
  console.log('pairing codes, each good once:');
  for (const line of await pairingLines(assembled, staff)) console.log(line);
}

const shutdown = new Shutdown(logLine);
process.once('SIGINT', () => void shutdown.run());
process.once('SIGTERM', () => void shutdown.run());
start(shutdown).catch(async (error: unknown) => {
  console.error(failureLine(error));
  process.exitCode = 1;
  await shutdown.run();
});
