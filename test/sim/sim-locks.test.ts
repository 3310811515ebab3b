import { expect, it } from 'vitest';
import { Lifetime } from './lifetime.ts';
import { SimLocks } from './sim-locks.ts';

const settled = () => new Promise<void>((resolve) => setImmediate(resolve));
const forever = () => new Promise<never>(() => {});

it('a lock that is held is skipped, and free again when its holder dies', async () => {
  const locks = new SimLocks();
  const [one, two] = [new Lifetime(), new Lifetime()];
  void locks.of(one).hold('sender', { when: 'skip' }, forever);
  expect(await locks.of(two).hold('sender', { when: 'skip' }, async () => 1)).toEqual({ held: false });
  one.end();
  expect(await locks.of(two).hold('sender', { when: 'skip' }, async () => 1)).toEqual({
    held: true,
    value: 1,
  });
});

it('a stolen lock aborts its holder, and one that waits gets it after the thief', async () => {
  const locks = new SimLocks();
  const [one, two, three] = [new Lifetime(), new Lifetime(), new Lifetime()];
  let lost = false;
  const victim = locks.of(one).hold('vault', { when: 'wait' }, async (signal) => {
    signal.addEventListener('abort', () => (lost = true));
    return forever();
  });
  await settled();
  const waiting = locks.of(three).hold('vault', { when: 'wait' }, async () => 'later');
  const thief = await locks.of(two).hold('vault', { when: 'steal' }, async () => 'now');
  expect([lost, await victim, thief, await waiting]).toEqual([
    true,
    { held: false },
    { held: true, value: 'now' },
    { held: true, value: 'later' },
  ]);
});

it('a dead program hears nothing more, neither answers nor errors', async () => {
  const life = new Lifetime();
  const heard: string[] = [];
  void life
    .wait(async () => 'value')
    .then(
      (value) => heard.push(value),
      () => heard.push('error'),
    );
  life.end();
  void life.wait(() => Promise.reject(new Error('late'))).catch(() => heard.push('error'));
  await settled();
  expect(heard).toEqual([]);
});
