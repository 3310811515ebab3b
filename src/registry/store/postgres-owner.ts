import { existsSync, readFileSync, readlinkSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Another living process runs a database on this folder. */
export class DataFolderInUseError extends Error {
  readonly code = 'data-folder-in-use';
}

/** A fast shutdown writes a checkpoint; on a slow disk with a full cache that takes seconds. */
const STOP_WAIT_MS = 30_000;

/**
 * Takes the folder for this process. A server left running by a process that was killed is stopped first: its
 * data is safe, but nobody knows it any more.
 * @returns gives the folder free again.
 */
export async function takeDataFolder(dataDir: string): Promise<() => void> {
  const note = join(dataDir, 'owner');
  const owner = readNote(note);
  if (owner && owner === identityOf(pidOf(owner))) {
    throw new DataFolderInUseError(`${dataDir} is in use by process ${pidOf(owner)}`);
  }
  await stopLeftOver(join(dataDir, 'cluster'));
  writeFileSync(note, identityOf(process.pid) ?? String(process.pid));
  return () => rmSync(note, { force: true });
}

async function stopLeftOver(clusterDir: string): Promise<void> {
  const pid = Number(readNote(join(clusterDir, 'postmaster.pid'))?.split('\n')[0]);
  if (!pid || !isServerOf(clusterDir, pid)) return;
  process.kill(pid, 'SIGINT');
  const deadlineMs = performance.now() + STOP_WAIT_MS;
  while (isServerOf(clusterDir, pid)) {
    if (performance.now() > deadlineMs) throw new DataFolderInUseError(`process ${pid} does not stop`);
    await sleep(50);
  }
}

/** The server's working folder is its data; a process id alone may long belong to something else. */
function isServerOf(clusterDir: string, pid: number): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(clusterDir);
  } catch {
    return false;
  }
}

/** Process id and, where /proc tells it (field 22 of proc_pid_stat(5)), start time: containers reuse ids soon. */
function identityOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return `${pid} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]}`;
  } catch {
    return !existsSync('/proc/self/stat') && isAlive(pid) ? String(pid) : undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function pidOf(owner: string): number {
  return Number(owner.split(' ')[0]);
}

function readNote(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
