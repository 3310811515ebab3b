import type { Status } from '../../../domain/status.ts';
import { UnstorableError, type RecordStore, type ToldQuestion } from '../store.ts';
import type { StoredCase, StoredRecord } from '../stored.ts';
import type { Scope } from './shelves.ts';

const keyOf = ({ commune, id }: { commune: string; id: string }) => `${commune} ${id}`;

export class MemoryRecords implements RecordStore {
  constructor(private readonly scope: Scope) {}

  private of(commune: string): StoredRecord[] {
    const { records, recordIds } = this.scope.shelves;
    return this.scope.sees(commune)
      ? recordIds.of(commune).map((id) => records.get(`${commune} ${id}`)!)
      : [];
  }

  async found(commune: string, ids: readonly string[]): Promise<StoredRecord[]> {
    if (!this.scope.sees(commune)) return [];
    return ids.flatMap((id) => this.scope.shelves.records.get(`${commune} ${id}`) ?? []);
  }

  async put(put: readonly StoredRecord[]): Promise<void> {
    this.scope.requireWritable(put);
    const { records, recordIds } = this.scope.shelves;
    for (const record of put) {
      if (!records.has(keyOf(record))) recordIds.add(record.commune, record.id);
      records.put(keyOf(record), record);
    }
  }

  async list(commune: string, question: { status?: Status; limit: number }): Promise<StoredRecord[]> {
    const { status, limit } = question;
    return this.of(commune)
      .filter((record) => status === undefined || record.status === status)
      .sort((a, b) => b.receivedAt - a.receivedAt || (a.id < b.id ? 1 : -1))
      .slice(0, limit);
  }

  async withNumbers(commune: string, keys: readonly string[]) {
    const wanted = new Set(keys);
    return this.of(commune).flatMap(({ id, numberKey, status }) =>
      numberKey !== null && status !== 'voided' && wanted.has(numberKey) ? [{ id, numberKey }] : [],
    );
  }

  async told(commune: string, question: ToldQuestion): Promise<StoredRecord[]> {
    const { after, sites, authors, limit } = question;
    return this.of(commune)
      .filter(({ toldSeq }) => toldSeq > after)
      .filter(({ site, author }) => sites.includes(site) || authors.includes(author))
      .sort((a, b) => a.toldSeq - b.toldSeq)
      .slice(0, limit);
  }

  async openCases(opened: readonly StoredCase[]): Promise<void> {
    this.scope.requireWritable(opened);
    const { cases, caseRows, records } = this.scope.shelves;
    for (const one of opened) {
      if (!records.has(`${one.commune} ${one.record}`)) throw new UnstorableError();
      this.scope.insert(caseRows, keyOf(one), one);
      cases.add(`${one.commune} ${one.record}`, one.id);
    }
  }

  async casesOf(commune: string, record: string): Promise<StoredCase[]> {
    if (!this.scope.sees(commune)) return [];
    const { cases, caseRows } = this.scope.shelves;
    const found = cases.of(`${commune} ${record}`).map((id) => caseRows.get(`${commune} ${id}`)!);
    return found.sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  async closeCase(commune: string, id: string, at: number): Promise<void> {
    const { caseRows } = this.scope.shelves;
    const open = this.scope.sees(commune) ? caseRows.get(`${commune} ${id}`) : undefined;
    if (open) caseRows.put(keyOf(open), { ...open, closedAt: at });
  }
}
