import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, constants, existsSync, openSync } from 'node:fs';
import { join } from 'node:path';
import type { Account } from './postgres-account.ts';

/** `initdb` or the server ended or never started; the message has its last lines. */
export class PostgresFailedError extends Error {
  readonly code = 'postgres-failed';
}

export interface PostgresProgram {
  binDir: string;
  program: 'initdb' | 'postgres';
  /** The cluster's folder, given as `-D`; it must exist and belong to the account. */
  folder: string;
  args: string[];
  account: Account | undefined;
  log: (line: string) => void;
}

export interface StartedProgram {
  child: ChildProcess;
  /** The last lines it wrote, for an error's message. */
  tail: () => string;
}

const TAIL_LINES = 15;

/** The descriptor under which the child finds its folder: the first after the standard three. */
const FOLDER_FD = 3;

/**
 * Spawns a program of PostgreSQL. As root, the folder is opened here and handed down as a descriptor, so that the
 * server's account needs no way through the folders above it: a checkout in root's home is closed to all others.
 *
 * It runs in a process group of its own: Ctrl-C in a terminal must stop the registry first and its database last.
 */
export function spawnPostgres({
  binDir,
  program,
  folder,
  args,
  account,
  log,
}: PostgresProgram): StartedProgram {
  const handDown = account !== undefined && existsSync('/proc/self/fd');
  const fd = handDown ? openSync(folder, constants.O_RDONLY | constants.O_DIRECTORY) : undefined;
  const reached = handDown ? `/proc/self/fd/${FOLDER_FD}` : folder;
  const child = spawn(join(binDir, program), ['-D', reached, ...args], {
    ...account,
    cwd: handDown ? '/' : folder,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', ...(fd === undefined ? [] : [fd])],
    env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
  });
  if (fd !== undefined) closeSync(fd);
  return { child, tail: followLines(child, log) };
}

function followLines(child: ChildProcess, log: (line: string) => void): () => string {
  const lines: string[] = [];
  const take = (chunk: Buffer) => {
    for (const line of chunk.toString('utf8').split('\n').filter(Boolean)) {
      lines.push(line);
      if (lines.length > TAIL_LINES) lines.shift();
      log(line);
    }
  };
  child.stdout?.on('data', take);
  child.stderr?.on('data', take);
  child.on('error', (error) => take(Buffer.from(error.message)));
  return () => lines.join('\n');
}

/** Resolves with the exit code once the program has ended and all it wrote was read; 1 where it never started. */
export function ended(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    child.on('error', () => resolve(1));
    child.on('close', (code) => resolve(code ?? 1));
  });
}
