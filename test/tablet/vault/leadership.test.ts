import { expect, it } from 'vitest';
import { Leadership } from '../../../src/tablet/vault/leadership.ts';
import { MemoryLocks } from '../../support/memory-locks.ts';
import { settled } from '../../support/manual-time.ts';

class Tab {
  leading: boolean | undefined;
  readonly leadership: Leadership;

  constructor(locks: MemoryLocks) {
    this.leadership = new Leadership(locks, async (leading) => {
      this.leading = leading;
    });
    void this.leadership.seek();
  }

  async take(): Promise<void> {
    await this.leadership.take();
    await settled();
  }
}

async function tabs(count: number): Promise<Tab[]> {
  const locks = new MemoryLocks();
  const opened: Tab[] = [];
  for (let n = 0; n < count; n += 1) {
    opened.push(new Tab(locks));
    await settled();
  }
  return opened;
}
const leading = (all: Tab[]) => all.map((tab) => tab.leading);

it('lets the first tab lead and the others follow', async () => {
  expect(leading(await tabs(3))).toEqual([true, false, false]);
});

it('hands the lead to the tab that takes it, there and back', async () => {
  const all = await tabs(3);
  for (const [who, expected] of [
    [1, [false, true, false]],
    [2, [false, false, true]],
    [0, [true, false, false]],
    [1, [false, true, false]],
  ] as const) {
    await all[who]!.take();
    expect(leading(all)).toEqual(expected);
  }
});

it('stays with a tab that takes what it has', async () => {
  const all = await tabs(2);
  await all[0]!.take();
  await all[0]!.take();
  expect(leading(all)).toEqual([true, false]);
});
