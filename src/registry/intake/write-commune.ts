import type { Values } from '../../domain/record.ts';
import type { RuleContext } from '../../domain/rules/rule.ts';
import type { Status } from '../../domain/status.ts';
import { vietnamDay } from '../../domain/partial-date.ts';
import { readChange, type Change } from '../../protocol/change.ts';
import type { Answer } from '../../protocol/receipt.ts';
import type { RegistryContext } from '../registry-ports.ts';
import type { Unit } from '../store/store.ts';
import type { Job, StoredCase, StoredChange, StoredPicture, StoredRecord } from '../store/stored.ts';
import { admitted } from './admit.ts';
import { appendActs, type Act } from './audit-chain.ts';
import { baseView } from './base-view.ts';
import { NUMBER_PATH, refused, type Candidate } from './candidate.ts';
import { promised } from './due-date.ts';
import { judge, type Judgement } from './judge-change.ts';
import { NumberIndex } from './number-index.ts';

/** Changes of one batch that belong to one commune. */
export interface CommuneShare {
  readonly commune: string;
  readonly tablet: string;
  readonly batchNo: number;
  readonly candidates: readonly Candidate[];
}

/** What the population register is asked about: not drafts, and nothing that is decided. */
const CHECKED: readonly Status[] = ['submitted', 'accepted'];

type Admitted = Exclude<Judgement, { refusal: string }>;

/**
 * Takes one commune's share of a batch in, in the transaction it is given: either all of it is stored with its
 * audit entries, or nothing. Decides one change after the other, and writes once.
 */
export class CommuneWriter {
  private readonly records = new Map<string, StoredRecord>();
  private readonly touched = new Set<string>();
  private readonly changes: StoredChange[] = [];
  private readonly cases: StoredCase[] = [];
  private readonly pictures: StoredPicture[] = [];
  private readonly jobs: Job[] = [];
  private readonly acts: Act[] = [];
  private readonly now: number;

  constructor(
    private readonly registry: RegistryContext,
    private readonly unit: Unit,
    private readonly share: CommuneShare,
  ) {
    this.now = registry.clock.nowMs();
  }

  /** An answer for every change of the share; those met before get their first answer. SPEC C3. */
  async take(): Promise<Map<string, Answer>> {
    const { commune, candidates } = this.share;
    const head = await this.unit.log.advance(commune, candidates.length);
    const answers = await this.unit.log.answers(
      commune,
      candidates.map(({ change }) => change.id),
    );
    const recordIds = [...new Set(candidates.map(({ change }) => change.record))];
    for (const record of await this.unit.records.found(commune, recordIds)) {
      this.records.set(record.id, record);
    }
    const keys = candidates.flatMap(({ numberKey }) => numberKey ?? []);
    const numbers = new NumberIndex(await this.unit.records.withNumbers(commune, [...new Set(keys)]));
    let seq = head.seq - candidates.length;
    for (const candidate of candidates) {
      seq += 1;
      if (answers.has(candidate.change.id)) continue;
      answers.set(candidate.change.id, await this.one(candidate, seq, numbers));
    }
    await this.write();
    await appendActs(this.registry.crypto, this.unit, { commune, at: this.now, acts: this.acts, head });
    return answers;
  }

  private async one(candidate: Candidate, seq: number, numbers: NumberIndex): Promise<Answer> {
    const judgement = await this.judged(candidate, numbers);
    const answer = 'change' in judgement ? judgement : this.apply(candidate, seq, judgement, numbers);
    const warned = 'change' in judgement ? [] : judgement.warned;
    this.log(candidate, seq, answer, warned);
    return answer;
  }

  private async judged(candidate: Candidate, numbers: NumberIndex): Promise<Admitted | Answer> {
    const { change, author } = candidate;
    const record = this.records.get(change.record);
    const kind = admitted(candidate, record);
    if (typeof kind === 'string') return refused(change.id, kind);
    const base = await baseView(change, record, () => this.history(change.record));
    if (!base) return refused(change.id, 'base-unknown');
    const context = this.context(candidate, numbers);
    const judgement = judge({ kind, change, author, record, base, context });
    return judgement.refusal === undefined
      ? judgement
      : refused(change.id, judgement.refusal, judgement.rules);
  }

  private context({ change, numberKey }: Candidate, numbers: NumberIndex): RuleContext {
    const key = numberKey ?? this.records.get(change.record)?.numberKey;
    return {
      today: vietnamDay(this.now),
      ...(this.registry.places && { places: this.registry.places }),
      ...(key && { sameNumber: numbers.has(key, change.record) }),
    };
  }

  /** All changes of a record that were taken in, those of this transaction too. */
  private async history(record: string): Promise<Change[]> {
    const stored = await this.unit.log.changesOf(this.share.commune, record);
    const here = this.changes.filter(
      (change) => change.record === record && change.answer.outcome !== 'rejected',
    );
    return [...stored, ...here].map(({ text }) => readChange([text, '']));
  }

  private apply(candidate: Candidate, seq: number, judged: Admitted, numbers: NumberIndex): Answer {
    const { change } = candidate;
    const before = this.records.get(change.record);
    const openCases = (before?.openCases ?? 0) + judged.cases.length;
    const accepted = judged.status === 'submitted' && openCases === 0;
    const status = accepted ? 'accepted' : judged.status;
    const told = !before || judged.moved || status !== before.status || openCases !== before.openCases;
    const record: StoredRecord = {
      ...(before ?? this.newRecord(candidate)),
      kindVersion: Math.max(change.kindVersion, before?.kindVersion ?? 0),
      values: judged.values,
      status,
      head: change.id,
      exact: judged.exact,
      changedAt: this.now,
      toldSeq: told ? seq : before.toldSeq,
      openCases,
      numberKey: numberKeyAfter(candidate, judged.values, before),
      ...this.movedFields(change, judged),
    };
    this.records.set(record.id, record);
    this.touched.add(record.id);
    numbers.set(record.numberKey, record.id);
    this.follow(candidate, judged, record);
    return answerOf(change.id, judged.outcome, record);
  }

  private movedFields(change: Change, judged: Admitted): Partial<StoredRecord> {
    if (!judged.moved) return {};
    const reason = change.move?.reason ?? null;
    if (judged.status !== 'submitted') return { reason };
    return { reason, ...promised(judged.values, { atMs: change.at, receivedMs: this.now }) };
  }

  private newRecord({ change, author }: Candidate): StoredRecord {
    const { commune, tablet } = this.share;
    return {
      commune,
      id: change.record,
      kind: change.kind,
      kindVersion: change.kindVersion,
      values: {},
      status: 'draft',
      head: change.id,
      exact: true,
      site: change.site,
      author: author.id,
      tablet,
      receivedAt: this.now,
      changedAt: this.now,
      toldSeq: 0,
      reason: null,
      submittedOn: null,
      dueOn: null,
      noticeOn: null,
      openCases: 0,
      numberKey: null,
    };
  }

  /** Cases, pictures to expect, and the question to the population register, which nothing here waits for. */
  private follow(candidate: Candidate, judged: Admitted, record: StoredRecord): void {
    const { commune } = this.share;
    for (const { kind, detail } of judged.cases) {
      const id = this.registry.newId();
      const full = { ...detail, change: candidate.change.id };
      this.cases.push({
        commune,
        id,
        record: record.id,
        kind,
        openedAt: this.now,
        closedAt: null,
        detail: full,
      });
    }
    this.pictures.push(...candidate.pictures);
    if (record.numberKey !== null && CHECKED.includes(record.status)) {
      const id = this.registry.newId();
      this.jobs.push({ commune, id, kind: 'register', record: record.id, notBefore: this.now, tries: 0 });
    }
  }

  private log(candidate: Candidate, seq: number, answer: Answer, warned: readonly string[]): void {
    const { change, signed, author } = candidate;
    const { commune, tablet, batchNo } = this.share;
    const [text, signature] = signed;
    const common = { commune, id: change.id, record: change.record, seq, author: author.id, tablet };
    this.changes.push({ ...common, batchNo, receivedAt: this.now, text, signature, answer });
    const detail = [answer.outcome, answer.code ?? answer.status, ...(answer.rules ?? []), ...warned];
    this.acts.push({
      actor: author.id,
      act: 'change',
      kind: change.kind,
      record: change.record,
      tablet,
      detail: detail.join(' '),
    });
  }

  private async write(): Promise<void> {
    const records = [...this.touched].map((id) => this.records.get(id)!);
    await this.unit.records.put(records);
    await this.unit.log.add(this.changes);
    await this.unit.records.openCases(this.cases);
    await this.unit.pictures.expect(this.pictures);
    await this.unit.jobs.add(this.jobs);
  }
}

/** Of the value that stands: the change's own if its number was taken. */
function numberKeyAfter(
  { change, numberKey }: Candidate,
  values: Values,
  before: StoredRecord | undefined,
): string | null {
  const stands = values[NUMBER_PATH]?.v;
  if (stands === undefined) return null;
  return stands === change.set[NUMBER_PATH]?.v ? numberKey : (before?.numberKey ?? null);
}

function answerOf(change: string, outcome: Answer['outcome'], record: StoredRecord): Answer {
  const { status, submittedOn, dueOn } = record;
  return { change, outcome, status, ...(submittedOn && { submittedOn }), ...(dueOn && { dueOn }) };
}
