import { UnstorableError, type JobStore, type PictureStore } from '../store.ts';
import type { Job, StoredPicture } from '../stored.ts';
import type { Scope } from './shelves.ts';

export class MemoryPictures implements PictureStore {
  constructor(private readonly scope: Scope) {}

  async expect(expected: readonly StoredPicture[]): Promise<void> {
    this.scope.requireWritable(expected);
    const { pictures, pictureKeys, places, records } = this.scope.shelves;
    for (const picture of expected) {
      const { commune, record, cipher, bytes } = picture;
      const key = `${commune} ${record} ${cipher}`;
      if (!records.has(`${commune} ${record}`)) throw new UnstorableError();
      if (pictures.has(key)) continue;
      pictures.put(key, picture);
      pictureKeys.add(`${commune} ${cipher}`, key);
      if (!places.of(cipher).some((place) => place.commune === commune))
        places.add(cipher, { cipher, commune, bytes });
    }
  }

  async places(ciphers: readonly string[]) {
    return [...new Set(ciphers)].flatMap((cipher) => this.scope.shelves.places.of(cipher));
  }

  async at(commune: string, ciphers: readonly string[]): Promise<StoredPicture[]> {
    if (!this.scope.sees(commune)) return [];
    const { pictures, pictureKeys } = this.scope.shelves;
    const keys = [...new Set(ciphers)].flatMap((cipher) => pictureKeys.of(`${commune} ${cipher}`));
    return keys.map((key) => pictures.get(key)!);
  }

  async mark(picture: Pick<StoredPicture, 'commune' | 'record' | 'cipher' | 'state'>): Promise<void> {
    const { pictures } = this.scope.shelves;
    const key = `${picture.commune} ${picture.record} ${picture.cipher}`;
    const before = this.scope.sees(picture.commune) ? pictures.get(key) : undefined;
    if (before) pictures.put(key, { ...before, state: picture.state });
  }
}

export class MemoryJobs implements JobStore {
  constructor(private readonly scope: Scope) {}

  async add(jobs: readonly Job[]): Promise<void> {
    this.scope.requireWritable(jobs);
    for (const job of jobs) this.scope.insert(this.scope.shelves.jobs, `${job.commune} ${job.id}`, job);
  }

  async claim(commune: string, question: { now: number; until: number; limit: number }): Promise<Job[]> {
    if (!this.scope.sees(commune)) return [];
    const { now, until, limit } = question;
    const { jobs } = this.scope.shelves;
    const due = [...jobs.values()].filter((job) => job.commune === commune && job.notBefore <= now);
    const first = due.sort((a, b) => a.notBefore - b.notBefore || (a.id < b.id ? -1 : 1)).slice(0, limit);
    return first.map((job) => {
      const taken = { ...job, notBefore: until, tries: job.tries + 1 };
      jobs.put(`${commune} ${job.id}`, taken);
      return taken;
    });
  }

  async end(commune: string, id: string): Promise<void> {
    if (this.scope.sees(commune)) this.scope.shelves.jobs.delete(`${commune} ${id}`);
  }
}
