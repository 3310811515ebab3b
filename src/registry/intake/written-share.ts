import type { Answer } from '../../protocol/receipt.ts';
import type { RegistryContext } from '../registry-ports.ts';
import type { Unit } from '../store/store.ts';
import type { Head, Job, StoredCase, StoredChange, StoredPicture, StoredRecord } from '../store/stored.ts';
import { appendActs, type Act } from './audit-chain.ts';
import type { Candidate } from './candidate.ts';
import type { OpenedCase } from './judge-change.ts';

/** Changes of one batch that belong to one commune. */
export interface CommuneShare {
  readonly commune: string;
  readonly tablet: string;
  /** When the tablet was first paired. */
  readonly pairedAt: number;
  readonly batchNo: number;
  readonly candidates: readonly Candidate[];
}

/** What one share leaves behind, gathered while it is decided and written at once. */
export class WrittenShare {
  readonly changes: StoredChange[] = [];
  private readonly records = new Map<string, StoredRecord>();
  private readonly cases: StoredCase[] = [];
  private readonly pictures: StoredPicture[] = [];
  private readonly jobs: Job[] = [];
  private readonly acts: Act[] = [];

  constructor(
    private readonly registry: RegistryContext,
    private readonly share: CommuneShare,
    private readonly now: number,
  ) {}

  record(record: StoredRecord, pictures: readonly StoredPicture[]): void {
    this.records.set(record.id, record);
    this.pictures.push(...pictures);
  }

  openCase(record: string, change: string, { kind, detail }: OpenedCase): void {
    const opened = { commune: this.share.commune, id: this.registry.newId(), record, kind };
    this.cases.push({ ...opened, openedAt: this.now, closedAt: null, detail: { ...detail, change } });
  }

  /** The question to the population register, which nothing here waits for. */
  askRegister(record: string): void {
    const job = { commune: this.share.commune, id: this.registry.newId(), kind: 'register' as const };
    this.jobs.push({ ...job, record, notBefore: this.now, tries: 0 });
  }

  /** The change as it was signed, with its answer, and its line in the audit. */
  answered(
    { change, signed: [text, signature], author }: Candidate,
    decided: { seq: number; answer: Answer; warned: readonly string[] },
  ): void {
    const { commune, tablet, batchNo } = this.share;
    const { seq, answer, warned } = decided;
    const { id, record, kind } = change;
    const common = { commune, id, record, seq, author: author.id, tablet, batchNo };
    this.changes.push({ ...common, receivedAt: this.now, text, signature, answer });
    const detail = [answer.outcome, answer.code ?? answer.status, ...(answer.rules ?? []), ...warned];
    this.acts.push({ actor: author.id, act: 'change', kind, record, tablet, detail: detail.join(' ') });
  }

  async write(unit: Unit, head: Head): Promise<void> {
    await unit.records.put([...this.records.values()]);
    await unit.log.add(this.changes);
    await unit.records.openCases(this.cases);
    await unit.pictures.expect(this.pictures);
    await unit.jobs.add(this.jobs);
    const { commune } = this.share;
    await appendActs(this.registry.crypto, unit, { commune, at: this.now, acts: this.acts, head });
  }
}
