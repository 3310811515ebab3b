import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const GRACE_MS = 5000;

/** Ends the given processes and all below them: politely first, by force after five seconds. */
export async function endProcessTrees(roots: number[]): Promise<void> {
  // Listed before anything is told to stop: a dead parent no longer leads to its children.
  const all = roots.flatMap((root) => [...descendants(root), root]);
  for (const pid of all) signal(pid, 'SIGTERM');
  const deadlineMs = performance.now() + GRACE_MS;
  while (performance.now() < deadlineMs && all.some(isAlive)) await sleep(100);
  for (const pid of all) signal(pid, 'SIGKILL');
}

/** Children, grandchildren and so on, deepest first. Empty where the system has no /proc. */
export function descendants(root: number): number[] {
  const children = childrenByParent();
  const below = (pid: number): number[] =>
    (children.get(pid) ?? []).flatMap((child) => [...below(child), child]);
  return below(root);
}

function childrenByParent(): Map<number, number[]> {
  const children = new Map<number, number[]>();
  for (const name of processNames()) {
    const parent = parentOf(name);
    if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  return children;
}

function processNames(): string[] {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
}

/** proc_pid_stat(5): the parent is the second field after the parenthesized command, which may hold anything. */
function parentOf(pid: string): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  return signal(pid, 0);
}

function signal(pid: number, kind: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, kind);
  } catch {
    return false;
  }
}
