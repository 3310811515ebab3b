import type { RuleContext } from '../../domain/rules/rule.ts';
import type { Status } from '../../domain/status.ts';
import { readChange, type Change } from '../../protocol/change.ts';
import type { Answer } from '../../protocol/receipt.ts';
import type { RegistryContext } from '../registry-ports.ts';
import type { Unit } from '../store/store.ts';
import type { StoredRecord } from '../store/stored.ts';
import { admitted } from './admit.ts';
import { baseView } from './base-view.ts';
import { refused, type Candidate } from './candidate.ts';
import { currentChange, currentRecord } from './kind-versions.ts';
import { judge, type Judgement } from './judge-change.ts';
import { judgedDay } from './judged-day.ts';
import { NumberIndex } from './number-index.ts';
import { recordAfter, type Admitted } from './record-after.ts';
import { WrittenShare, type CommuneShare } from './written-share.ts';

/** What the population register is asked about: not drafts, and nothing that is decided. */
const CHECKED: readonly Status[] = ['submitted', 'accepted'];

/**
 * Takes one commune's share of a batch in, in the transaction it is given: either all of it is stored with its
 * audit entries, or nothing. Decides one change after the other, and writes once.
 */
export class CommuneWriter {
  private readonly records = new Map<string, StoredRecord>();
  private readonly written: WrittenShare;
  private readonly now: number;
  private numbers = new NumberIndex([]);

  constructor(
    private readonly registry: RegistryContext,
    private readonly unit: Unit,
    private readonly share: CommuneShare,
  ) {
    this.now = registry.clock.nowMs();
    this.written = new WrittenShare(registry, share, this.now);
  }

  /** An answer for every change of the share; those met before get their first answer. SPEC C3. */
  async take(): Promise<Map<string, Answer>> {
    const { commune, candidates } = this.share;
    // Holds the commune from here to the commit: what is read below is what is written upon.
    const head = await this.unit.log.advance(commune, candidates.length);
    const ids = candidates.map(({ change }) => change.id);
    const answers = await this.unit.log.answers(commune, ids);
    await this.read();
    let seq = head.seq - candidates.length;
    for (const candidate of candidates) {
      seq += 1;
      const { id } = candidate.change;
      if (!answers.has(id)) answers.set(id, await this.one(candidate, seq));
    }
    await this.written.write(this.unit, head);
    return answers;
  }

  private async read(): Promise<void> {
    const { commune, candidates } = this.share;
    const ids = new Set(candidates.map(({ change }) => change.record));
    const keys = new Set(candidates.flatMap(({ numberKey }) => numberKey ?? []));
    for (const record of await this.unit.records.found(commune, [...ids])) {
      this.records.set(record.id, currentRecord(record));
    }
    this.numbers = new NumberIndex(await this.unit.records.withNumbers(commune, [...keys]));
  }

  private async one(sent: Candidate, seq: number): Promise<Answer> {
    const candidate = { ...sent, change: currentChange(sent.change) };
    const judged = await this.judged(candidate);
    const isRefused = 'change' in judged;
    const answer = isRefused ? judged : this.apply(candidate, judged, seq);
    this.written.answered(candidate, { seq, answer, warned: isRefused ? [] : judged.warned });
    return answer;
  }

  private async judged(candidate: Candidate): Promise<Admitted | Answer> {
    const { change, author } = candidate;
    const record = this.records.get(change.record);
    const kind = admitted(candidate, record);
    if (typeof kind === 'string') return refused(change.id, kind);
    const base = await baseView(change, record, () => this.history(change.record));
    if (!base) return refused(change.id, 'base-unknown');
    const context = this.context(candidate);
    const judgement: Judgement = judge({ kind, change, author, record, base, context });
    return judgement.refusal === undefined
      ? judgement
      : refused(change.id, judgement.refusal, judgement.rules);
  }

  private context({ change, numberKey }: Candidate): RuleContext {
    const key = numberKey ?? this.records.get(change.record)?.numberKey;
    return {
      today: judgedDay(change.at, this.now),
      ...(this.registry.places && { places: this.registry.places }),
      ...(key && { sameNumber: this.numbers.has(key, change.record) }),
    };
  }

  /** All changes of a record that were taken in, those of this transaction too. */
  private async history(record: string): Promise<Change[]> {
    const stored = await this.unit.log.changesOf(this.share.commune, record);
    const here = this.written.changes.filter(
      (change) => change.record === record && change.answer.outcome !== 'rejected',
    );
    return [...stored, ...here].map(({ text }) => currentChange(readChange([text, ''])));
  }

  private apply(candidate: Candidate, judged: Admitted, seq: number): Answer {
    const { change, pictures } = candidate;
    const before = this.records.get(change.record);
    const { commune, tablet, pairedAt } = this.share;
    const applied = { candidate, judged, before, seq, now: this.now, commune, tablet, pairedAt };
    const record = recordAfter(applied);
    this.records.set(record.id, record);
    this.numbers.set(record.numberKey, record.id);
    this.written.record(record, pictures);
    for (const opened of judged.cases) this.written.openCase(record.id, change.id, opened);
    if (record.numberKey !== null && CHECKED.includes(record.status)) this.written.askRegister(record.id);
    return answerOf(change.id, judged.outcome, record);
  }
}

function answerOf(change: string, outcome: Answer['outcome'], record: StoredRecord): Answer {
  const { status, submittedOn, dueOn } = record;
  return { change, outcome, status, ...(submittedOn && { submittedOn }), ...(dueOn && { dueOn }) };
}
