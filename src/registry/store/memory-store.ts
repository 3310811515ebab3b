import { MemoryBatches, MemorySettings } from './memory/batches.ts';
import { MemoryLog } from './memory/log.ts';
import { MemoryPeople } from './memory/people.ts';
import { MemoryJobs, MemoryPictures } from './memory/pictures-and-jobs.ts';
import { MemoryRecords } from './memory/records.ts';
import { Scope, Shelves } from './memory/shelves.ts';
import { MemoryTablets } from './memory/tablets.ts';
import type { Store, Unit } from './store.ts';

function unitOf(scope: Scope): Unit {
  return {
    log: new MemoryLog(scope),
    records: new MemoryRecords(scope),
    pictures: new MemoryPictures(scope),
    jobs: new MemoryJobs(scope),
    batches: new MemoryBatches(scope),
    people: new MemoryPeople(scope),
    tablets: new MemoryTablets(scope),
    settings: new MemorySettings(scope),
  };
}

/**
 * For tests and the simulation: one transaction after the other, each taken back when its work fails. What lives in
 * it survives a killed registry, as a database does, as long as the store itself is kept.
 */
export class MemoryStore implements Store {
  private readonly shelves = new Shelves();
  private turn: Promise<unknown> = Promise.resolve();

  within<T>(communes: readonly string[], work: (unit: Unit) => Promise<T>): Promise<T> {
    const run = this.turn.then(() => this.one(communes, work));
    this.turn = run.catch(() => undefined);
    return run;
  }

  private async one<T>(communes: readonly string[], work: (unit: Unit) => Promise<T>): Promise<T> {
    const { journal } = this.shelves;
    try {
      const result = await work(unitOf(new Scope(this.shelves, communes)));
      journal.commit();
      return result;
    } catch (error) {
      journal.rollback();
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.turn;
  }
}
