import type { Bytes } from '../../lib/bytes.ts';
import type { ObjectStore } from '../object-store.ts';

/** For tests and the simulation. */
export class MemoryObjectStore implements ObjectStore {
  private readonly objects = new Map<string, Bytes>();

  async has(address: string): Promise<boolean> {
    return this.objects.has(address);
  }

  async put(address: string, bytes: Bytes): Promise<void> {
    if (!this.objects.has(address)) this.objects.set(address, bytes.slice());
  }

  async get(address: string): Promise<Bytes | null> {
    return this.objects.get(address)?.slice() ?? null;
  }
}
