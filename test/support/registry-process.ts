import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { startPostgres } from './postgres.ts';

const READY_MS = 90_000;
const ROOT = join(import.meta.dirname, '../..');

export interface RunningRegistry {
  /** `http(s)://HOST:PORT` as it printed it. */
  readonly origin: string;
  readonly port: number;
  readonly dataDir: string;
  /** Superuser's address of its database, to look at what is really there. */
  readonly databaseUrl: string;
  /** Everything it printed to standard output. */
  readonly printed: readonly string[];
  /** The pairing code of the n-th made-up person of a role. */
  codeOf(role: string, n?: number): string;
  /** Runs `npm run registry -- ...args` against the same data; the standard output. */
  command(...args: string[]): Promise<string>;
  stop(): Promise<void>;
}

export interface RegistryOptions {
  readonly env?: Readonly<Record<string, string>>;
}

/** The registry as its own process, over a real PostgreSQL, in a fresh data folder. The app must be built. */
export async function startRegistry({ env = {} }: RegistryOptions = {}): Promise<RunningRegistry> {
  const dataDir = mkdtempSync(join(tmpdir(), 'registry-'));
  const postgres = await startPostgres({ kind: 'embedded' });
  const environment = {
    ...process.env,
    PORT: '0',
    DATA_DIR: dataDir,
    DATABASE_URL: postgres.url,
    MADE_UP_COMMUNE: 'yes',
    ...env,
  };
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/registry/main.ts'], {
    cwd: ROOT,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed: string[] = [];
  const origin = await readyAddress(child, printed);
  return {
    origin,
    port: Number(new URL(origin).port),
    dataDir,
    databaseUrl: postgres.url,
    printed,
    codeOf: (role, n = 0) => codeIn(printed, role, n),
    command: (...args) => runCommand(args, environment),
    stop: async () => {
      await ended(child, 'SIGTERM');
      await postgres.stop();
    },
  };
}

function readyAddress(child: ChildProcess, printed: string[]): Promise<string> {
  const errors: string[] = [];
  child.stderr?.on('data', (chunk: Buffer) => errors.push(chunk.toString()));
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`not ready: ${errors.join('')}`)), READY_MS);
    child.once('exit', (code) => reject(new Error(`ended with ${code}: ${errors.join('')}`)));
    createInterface({ input: child.stdout! }).on('line', (line) => {
      printed.push(line);
      const address = /ready in .*?: (https?:\/\/\S+)/.exec(line)?.[1];
      if (!address) return;
      clearTimeout(timer);
      resolve(address.replace(/\/$/, ''));
    });
  });
}

/** Lines of codes name the role; the code is the line's only group of eight signs of its alphabet. */
function codeIn(printed: readonly string[], role: string, n: number): string {
  const line = printed.filter((one) => one.includes(role))[n] ?? '';
  const code = /(?<![0-9A-Za-z])[0-9A-HJKMNP-TV-Z]{4}[- ]?[0-9A-HJKMNP-TV-Z]{4}(?![0-9A-Za-z])/.exec(
    line,
  )?.[0];
  if (!code) throw new Error(`no pairing code of ${role} ${n} in:\n${printed.join('\n')}`);
  return code;
}

function runCommand(args: readonly string[], env: NodeJS.ProcessEnv): Promise<string> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/registry/cli.ts', ...args], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const out: string[] = [];
  const err: string[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk.toString()));
  return new Promise((resolve, reject) => {
    child.once('exit', (code) =>
      code === 0 ? resolve(out.join('')) : reject(new Error(`command ended with ${code}: ${err.join('')}`)),
    );
  });
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  await exit;
}
