import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { descendants, endProcessTrees } from '../../scripts/end-process-tree.ts';

describe('ending a process tree', () => {
  it('ends what a child started in a process group of its own', async () => {
    const child = spawn('sh', ['-c', 'setsid sleep 60 & echo up; wait'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    await once(child.stdout, 'data');
    const below = descendants(child.pid!);
    await endProcessTrees([child.pid!]);
    expect(below).toHaveLength(1);
    expect(() => process.kill(below[0]!, 0)).toThrow('ESRCH');
  });
});
