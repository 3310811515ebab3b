import type { Answer } from '../../../protocol/receipt.ts';
import type { BatchStore, Kept, SettingStore } from '../store.ts';
import type { RawBatch } from '../stored.ts';
import type { Scope } from './shelves.ts';

export class MemoryBatches implements BatchStore {
  constructor(private readonly scope: Scope) {}

  async keep(batch: RawBatch): Promise<Kept> {
    const { batches, batchAnswers } = this.scope.shelves;
    const key = `${batch.tablet} ${batch.no}`;
    const there = batches.get(key);
    if (there && there.hash !== batch.hash) return { state: 'other' };
    if (there) return { state: 'same', answers: batchAnswers.get(key) ?? null };
    batches.put(key, { ...batch, bytes: batch.bytes.slice() });
    return { state: 'new', before: batches.get(`${batch.tablet} ${batch.no - 1}`)?.hash ?? null };
  }

  async answer(batch: { tablet: string; no: number; answers: readonly Answer[] }): Promise<void> {
    const key = `${batch.tablet} ${batch.no}`;
    const { batchAnswers } = this.scope.shelves;
    if (!batchAnswers.has(key)) batchAnswers.put(key, batch.answers);
  }
}

export class MemorySettings implements SettingStore {
  constructor(private readonly scope: Scope) {}

  async get(name: string): Promise<string | null> {
    return this.scope.shelves.settings.get(name) ?? null;
  }

  async first(name: string, value: string): Promise<string> {
    const there = this.scope.shelves.settings.get(name);
    if (there === undefined) this.scope.shelves.settings.put(name, value);
    return there ?? value;
  }

  async put(name: string, value: string): Promise<void> {
    this.scope.shelves.settings.put(name, value);
  }
}
