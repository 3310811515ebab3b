import type { Held, LockOptions, Locks } from '../../src/lib/ports/locks.ts';
import type { AbortSignalLike } from '../../src/lib/ports/scheduler.ts';
import type { Lifetime } from './lifetime.ts';

interface Claim {
  readonly life: Lifetime;
  readonly lost: AbortController;
  readonly granted: () => void;
  readonly gone: () => void;
}

/** Named exclusive locks of one tablet's origin: skipped, waited for, stolen, and freed when a holder dies. */
export class SimLocks {
  private readonly lines = new Map<string, Claim[]>();

  of(life: Lifetime): Locks {
    life.onEnd(() => this.bury(life));
    // Waited for as a whole: what is dead asks for no lock.
    return { hold: (name, options, work) => life.wait(() => this.hold(life, { name, options, work })) };
  }

  heldByAnother(name: string, life: Lifetime): boolean {
    const holder = this.lines.get(name)?.[0];
    return holder !== undefined && holder.life !== life;
  }

  private async hold<T>(
    life: Lifetime,
    asked: { name: string; options: LockOptions; work: (lost: AbortSignalLike) => Promise<T> },
  ): Promise<Held<T>> {
    const { name, options, work } = asked;
    const line = this.lines.get(name) ?? [];
    this.lines.set(name, line);
    if (options.when === 'skip' && line.length > 0) return { held: false };
    const lost = new AbortController();
    let gone!: () => void;
    const taken = new Promise<Held<T>>((resolve) => (gone = () => resolve({ held: false })));
    const granted = new Promise<void>((resolve) => {
      const claim: Claim = { life, lost, granted: resolve, gone };
      if (options.when === 'steal') this.steal(line, claim);
      else line.push(claim);
      if (line[0] === claim) resolve();
      void taken.then(() => this.leave(line, claim));
    });
    await life.wait(() => granted);
    const done = work(lost.signal).then((value): Held<T> => ({ held: true, value }));
    try {
      return await life.wait(() => Promise.race([done, taken]));
    } finally {
      gone();
    }
  }

  private steal(line: Claim[], thief: Claim): void {
    const victim = line.shift();
    line.unshift(thief);
    victim?.lost.abort();
    victim?.gone();
  }

  private leave(line: Claim[], claim: Claim): void {
    const at = line.indexOf(claim);
    if (at >= 0) line.splice(at, 1);
    if (at === 0) line[0]?.granted();
  }

  private bury(life: Lifetime): void {
    for (const line of this.lines.values())
      for (const claim of line.filter((one) => one.life === life)) this.leave(line, claim);
  }
}
