// `npm run dev`: the app with hot reload, and the registry started again at each change. Ctrl-C stops both.
import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { endProcessTrees } from './end-process-tree.ts';

const PROGRAMS = [
  { name: 'app', script: 'node_modules/vite/bin/vite.js', args: [] },
  {
    name: 'registry',
    script: 'node_modules/tsx/dist/cli.mjs',
    args: ['watch', '--clear-screen=false', 'src/registry/main.ts'],
  },
];

let stopping = false;
const children = PROGRAMS.map(({ name, script, args }) => {
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  prefix(child, name);
  child.on('exit', () => void stopAll(name));
  return child;
});
process.on('SIGINT', () => void stopAll('Ctrl-C'));
process.on('SIGTERM', () => void stopAll('SIGTERM'));

function prefix(child: ChildProcess, name: string): void {
  for (const stream of [child.stdout, child.stderr]) {
    if (stream)
      createInterface({ input: stream }).on('line', (line) => console.log(`${name.padEnd(8)} | ${line}`));
  }
}

/** One of the two alone is of no use. */
async function stopAll(why: string): Promise<void> {
  if (stopping) return;
  stopping = true;
  console.log(`stopping (${why})`);
  await endProcessTrees(children.flatMap(({ pid }) => (pid === undefined ? [] : [pid])));
}
