import type { Values } from '../../domain/record.ts';
import type { StoredRecord } from '../store/stored.ts';
import { NUMBER_PATH, type Candidate } from './candidate.ts';
import { promised } from './due-date.ts';
import { newestVersion } from './kind-versions.ts';
import type { Judgement } from './judge-change.ts';

export type Admitted = Exclude<Judgement, { refusal: string }>;

export interface Applied {
  readonly candidate: Candidate;
  readonly judged: Admitted;
  readonly before: StoredRecord | undefined;
  /** The change's number in the commune's order. */
  readonly seq: number;
  readonly now: number;
  readonly commune: string;
  readonly tablet: string;
  readonly pairedAt: number;
}

/** The record as it stands after a change; a submission without an open case is accepted in the same moment. */
export function recordAfter(applied: Applied): StoredRecord {
  const { candidate, judged, before, seq, now } = applied;
  const { change } = candidate;
  const openCases = (before?.openCases ?? 0) + judged.cases.length;
  const accepted = judged.status === 'submitted' && openCases === 0;
  const status = accepted ? 'accepted' : judged.status;
  const isTold = !before || judged.moved || status !== before.status || openCases !== before.openCases;
  return {
    ...(before ?? newRecord(applied)),
    kindVersion: newestVersion(change),
    values: judged.values,
    status,
    head: change.id,
    exact: judged.exact,
    changedAt: now,
    toldSeq: isTold ? seq : before.toldSeq,
    openCases,
    numberKey: numberKeyAfter(candidate, judged.values, before),
    ...movedFields(applied),
  };
}

function movedFields({ candidate, judged, now, pairedAt }: Applied): Partial<StoredRecord> {
  if (!judged.moved) return {};
  const { change } = candidate;
  const reason = change.move?.reason ?? null;
  if (judged.status !== 'submitted') return { reason };
  return { reason, ...promised(judged.values, { atMs: change.at, pairedMs: pairedAt, receivedMs: now }) };
}

function newRecord({ candidate, now, commune, tablet }: Applied): StoredRecord {
  const { change, author } = candidate;
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
    receivedAt: now,
    changedAt: now,
    toldSeq: 0,
    reason: null,
    submittedOn: null,
    dueOn: null,
    noticeOn: null,
    openCases: 0,
    numberKey: null,
  };
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
