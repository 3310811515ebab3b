import { describe, expect, it } from 'vitest';
import type { Locks } from '../../src/lib/ports/locks.ts';
import type { AbortSignalLike } from '../../src/lib/ports/scheduler.ts';

/** A promise that the test ends. */
function gate() {
  let open!: () => void;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { open, opened };
}
const turns = async (count = 20) => {
  for (let n = 0; n < count; n += 1) await new Promise((resolve) => setTimeout(resolve, 0));
};

/** What every lock space must do; each test uses a name of its own. */
export function locksContract(name: string, locks: Locks): void {
  describe(`${name} keeps the locks contract`, () => {
    it('runs the work and gives its value', async () => {
      const held = await locks.hold('value', { when: 'wait' }, async (lost) => (lost.aborted ? 0 : 7));
      expect(held).toEqual({ held: true, value: 7 });
    });

    it('lets one at a time work, in the order in which they came', async () => {
      const told: string[] = [];
      const work = (who: string) =>
        locks.hold('turns', { when: 'wait' }, async () => {
          told.push(`${who} in`);
          await turns(2);
          told.push(`${who} out`);
        });
      await Promise.all([work('a'), work('b'), work('c')]);
      expect(told).toEqual(['a in', 'a out', 'b in', 'b out', 'c in', 'c out']);
    });

    it('answers at once that it is held, where it is not to wait', async () => {
      const { open, opened } = gate();
      const first = locks.hold('skip', { when: 'wait' }, () => opened);
      await turns();
      expect(await locks.hold('skip', { when: 'skip' }, async () => 1)).toEqual({ held: false });
      expect((await locks.hold('skip-other', { when: 'skip' }, async () => 1)).held).toBe(true);
      open();
      await first;
      expect((await locks.hold('skip', { when: 'skip' }, async () => 1)).held).toBe(true);
    });

    it('is free again after work that fails, and passes its failure on', async () => {
      for (const error of [new Error('on purpose'), new DOMException('its own', 'AbortError')]) {
        const failing = locks.hold('fails', { when: 'wait' }, async () => Promise.reject(error));
        expect(await failing.catch((thrown: unknown) => thrown)).toBe(error);
      }
      expect((await locks.hold('fails', { when: 'skip' }, async () => 1)).held).toBe(true);
    });

    it('tells its holder that it was stolen, and lets the thief work', async () => {
      const { open, opened } = gate();
      let lost: AbortSignalLike | undefined;
      const first = locks.hold('theft', { when: 'wait' }, async (signal) => {
        lost = signal;
        await opened;
      });
      await turns();
      const thief = locks.hold('theft', { when: 'steal' }, async () => lost?.aborted);
      expect(await first).toEqual({ held: false });
      expect(lost?.aborted).toBe(true);
      expect((await thief).held).toBe(true);
      open();
      await turns();
    });

    it('goes to who waits when the thief is through, not back to whom it was stolen from', async () => {
      const { open, opened } = gate();
      const told: string[] = [];
      void locks.hold('line', { when: 'wait' }, () => opened);
      await turns();
      const waiting = locks.hold('line', { when: 'wait' }, async () => told.push('waited'));
      await turns();
      await locks.hold('line', { when: 'steal' }, async () => told.push('stole'));
      await waiting;
      expect(told).toEqual(['stole', 'waited']);
      open();
    });
  });
}
