import { spawn } from 'node:child_process';

interface ChildJob {
  command: string;
  args: string[];
  env?: Record<string, string>;
  /** Show the child's output as it comes; it is collected either way. */
  echo?: boolean;
}

export interface ChildResult {
  /** Exit code; 1 where the child was ended by a signal or never started. */
  code: number;
  /** Standard output and error, in the order they came. */
  output: string;
  tookMs: number;
}

const running = new Set<number>();

/** Process ids of the children that have not ended yet, for whoever must end them. */
export function runningChildren(): number[] {
  return [...running];
}

/** Runs a program from the repository's root. Never throws: a program that cannot start is a result too. */
export function runChild(job: ChildJob): Promise<ChildResult> {
  const startedMs = performance.now();
  return new Promise((resolve) => {
    const child = spawn(job.command, job.args, {
      env: { ...process.env, ...job.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    if (child.pid !== undefined) running.add(child.pid);
    let output = '';
    const take = (chunk: Buffer) => {
      output += chunk.toString('utf8');
      if (job.echo) process.stdout.write(chunk);
    };
    const end = (code: number) => {
      if (child.pid !== undefined) running.delete(child.pid);
      resolve({ code, output, tookMs: performance.now() - startedMs });
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('error', (error) => {
      output += `${job.command}: ${error.message}\n`;
      end(1);
    });
    child.on('close', (code) => end(code ?? 1));
  });
}

/** The same for a tool that npm installed: run with this very Node, so that no shell or PATH takes part. */
export function runTool(script: string, args: string[], more: Partial<ChildJob> = {}): Promise<ChildResult> {
  return runChild({ ...more, command: process.execPath, args: [script, ...args] });
}
