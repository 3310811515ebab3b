/** One running of a program: a process, a worker, a service worker's waking. */
export class Lifetime {
  dead = false;
  /** Steps left until it is killed, counted at both ends of every wait. */
  private left = Infinity;
  private readonly ends: (() => void)[] = [];

  onEnd(end: () => void): void {
    this.ends.push(end);
  }

  end(): void {
    if (this.dead) return;
    this.dead = true;
    for (const end of this.ends) end();
  }

  endAfter(steps: number): void {
    this.left = steps;
  }

  /** What a program waits for: once it is dead, neither an answer nor an error ever comes back to it. */
  async wait<T>(work: () => Promise<T>): Promise<T> {
    if (this.step()) return hanging();
    try {
      const value = await work();
      return this.step() ? await hanging() : value;
    } catch (error) {
      if (this.dead) return hanging();
      throw error;
    }
  }

  private step(): boolean {
    this.left -= 1;
    if (this.left <= 0) this.end();
    return this.dead;
  }
}

// A promise of its own each time: one for all would hold on to everything that ever waited for it.
const hanging = () => new Promise<never>(() => {});

/** A port whose every method is waited for within a lifetime. */
export function mortal<P extends object>(port: P, life: Lifetime): P {
  return new Proxy(port, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== 'function') return member;
      const method = member as (...given: unknown[]) => Promise<unknown>;
      return (...given: unknown[]) => life.wait(() => method.apply(target, given));
    },
  });
}
