import type { Answer } from '../../../protocol/receipt.ts';
import type { LogStore } from '../store.ts';
import type { AuditEntry, Head, StoredChange } from '../stored.ts';
import type { Scope } from './shelves.ts';

const FIRST: Head = { seq: 0, auditNo: 0, auditHash: '' };

export class MemoryLog implements LogStore {
  constructor(private readonly scope: Scope) {}

  async advance(commune: string, count: number): Promise<Head> {
    this.scope.requireWritable([{ commune }]);
    const { heads } = this.scope.shelves;
    const before = heads.get(commune) ?? FIRST;
    const head = { ...before, seq: before.seq + count };
    heads.put(commune, head);
    return head;
  }

  async head(commune: string): Promise<Head | null> {
    return this.scope.sees(commune) ? (this.scope.shelves.heads.get(commune) ?? null) : null;
  }

  async answers(commune: string, changes: readonly string[]): Promise<Map<string, Answer>> {
    const known = new Map<string, Answer>();
    if (!this.scope.sees(commune)) return known;
    for (const id of changes) {
      const change = this.scope.shelves.changes.get(`${commune} ${id}`);
      if (change) known.set(id, change.answer);
    }
    return known;
  }

  async changesOf(commune: string, record: string): Promise<Pick<StoredChange, 'id' | 'text'>[]> {
    const { changes, changeIds } = this.scope.shelves;
    if (!this.scope.sees(commune)) return [];
    const found = changeIds.of(`${commune} ${record}`).map((id) => changes.get(`${commune} ${id}`)!);
    return found
      .filter(({ answer }) => answer.outcome !== 'rejected')
      .sort((a, b) => a.seq - b.seq)
      .map(({ id, text }) => ({ id, text }));
  }

  async add(added: readonly StoredChange[]): Promise<void> {
    this.scope.requireWritable(added);
    const { changes, changeIds } = this.scope.shelves;
    for (const change of added) {
      this.scope.insert(changes, `${change.commune} ${change.id}`, change);
      changeIds.add(`${change.commune} ${change.record}`, change.id);
    }
  }

  async audit(commune: string, entries: readonly AuditEntry[]): Promise<void> {
    const last = entries.at(-1);
    if (!last) return;
    this.scope.requireWritable(entries);
    const { audit, heads } = this.scope.shelves;
    for (const entry of entries) audit.add(commune, entry);
    heads.put(commune, { ...heads.get(commune)!, auditNo: last.no, auditHash: last.hash });
  }

  async entries(commune: string, question: { after: number; limit: number }): Promise<AuditEntry[]> {
    if (!this.scope.sees(commune)) return [];
    const all = this.scope.shelves.audit.of(commune);
    return all.filter(({ no }) => no > question.after).slice(0, question.limit);
  }
}
