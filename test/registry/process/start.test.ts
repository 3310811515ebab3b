import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, it, onTestFinished } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../../..');
const program = (name: string) => ['--import', 'tsx', join(ROOT, `src/registry/${name}.ts`)];

function dataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'start-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'data');
}

/** Starts the registry as `npm start` does; resolves when it says that it is ready. */
async function started(environment: Record<string, string>) {
  const env = { ...process.env, PORT: '0', ...environment };
  const child = spawn(process.execPath, program('main'), {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    if (line.startsWith('ready ')) break;
  }
  const address = /https?:\S+/.exec(lines.at(-1) ?? '')?.[0] ?? '';
  return { child, lines, address };
}

async function stopped(child: ChildProcess): Promise<number | null> {
  child.kill('SIGTERM');
  const [code] = (await once(child, 'exit')) as [number | null];
  return code;
}

function command(name: string, words: string[], environment: Record<string, string>) {
  const env = { ...process.env, ...environment };
  return new Promise<{ code: number; out: string; err: string }>((done) => {
    const child = execFile(
      process.execPath,
      [...program(name), ...words],
      { cwd: ROOT, env },
      (_, out, err) => done({ code: child.exitCode ?? 1, out, err }),
    );
  });
}

const codesOf = (lines: readonly string[]) =>
  lines.flatMap((line) => /^ {2}([0-9A-Z]{8}) {2}/.exec(line)?.[1] ?? []);

describe('one command', () => {
  it('starts it all with a code for everyone, takes commands beside it, and ends cleanly', async () => {
    const DATA_DIR = dataFolder();
    const { child, lines, address } = await started({ DATA_DIR });
    expect(codesOf(lines)).toHaveLength(8);
    expect((await fetch(`${address}/readyz`)).status).toBe(200);
    expect(await command('cli', ['records'], { DATA_DIR })).toMatchObject({ code: 0, out: '0 records\n' });
    expect(await stopped(child)).toBe(0);
    expect(existsSync(join(DATA_DIR, 'postgres', 'connection'))).toBe(false);
  });

  it('comes back with the same registry, and codes that are new', async () => {
    const DATA_DIR = dataFolder();
    const epochOf = async (address: string) =>
      ((await (await fetch(`${address}/api/v1/registry`)).json()) as { epoch: string }).epoch;
    const first = await started({ DATA_DIR });
    const epoch = await epochOf(first.address);
    await stopped(first.child);
    const second = await started({ DATA_DIR });
    expect(await epochOf(second.address)).toBe(epoch);
    expect(new Set([...codesOf(first.lines), ...codesOf(second.lines)]).size).toBe(16);
    expect(await stopped(second.child)).toBe(0);
  });

  it('does not start with a wrong setting, and says which in one line', async () => {
    const { code, err } = await command('main', [], { PORT: 'eighty', DATA_DIR: dataFolder() });
    expect(code).toBe(1);
    expect(err).toBe('PORT must be a number from 0 (any free one) to 65535\n');
  });
});

describe('a command without the server', () => {
  it('seeds a commune, and then lists its staff', async () => {
    const DATA_DIR = dataFolder();
    const seeded = await command('seed', ['--people', '50', '--households', '12', '--seed', 's'], {
      DATA_DIR,
    });
    expect(seeded.out).toMatch(/^50 people in 12 households, \d+ rows of the register$/m);
    const { code, out } = await command('cli', ['people'], { DATA_DIR });
    expect({ code, lines: out.trim().split('\n').length }).toEqual({ code: 0, lines: 8 });
  });

  it.each([
    ['seed', ['--people', 'many']],
    ['cli', ['dance']],
  ])('tells how it is used when it is not understood: %s', async (name, words) => {
    const { code, err } = await command(name, words, { DATA_DIR: dataFolder() });
    expect(code).toBe(2);
    expect(err).toContain('npm run ');
  });
});
