import { vietnamDay } from '../../domain/partial-date.ts';
import { kindNamed } from '../../domain/kinds/kinds.ts';
import { findings, type RegisterRow } from '../../domain/rules/rule.ts';
import { RegisterUnavailableError } from '../adapters/population-register.ts';
import { appendActs } from '../intake/audit-chain.ts';
import { NUMBER_PATH } from '../intake/candidate.ts';
import { currentRecord } from '../intake/kind-versions.ts';
import type { RegistryContext } from '../registry-ports.ts';
import type { Unit } from '../store/store.ts';
import type { CaseKind, Job, StoredRecord } from '../store/stored.ts';

/** A job whose registry died is taken again after this; well above what a register takes to answer. */
const LEASE_MS = 60_000;
const AT_ONCE = 50;

/** Does what is due after the commits, commune by commune; how many jobs were ended. */
export async function runJobs(registry: RegistryContext): Promise<number> {
  const communes = await registry.store.within([], (unit) => unit.people.communes());
  let ended = 0;
  for (const commune of communes) {
    const now = registry.clock.nowMs();
    const claim = { now, until: now + LEASE_MS, limit: AT_ONCE };
    const jobs = await registry.store.within([commune], (unit) => unit.jobs.claim(commune, claim));
    for (const job of jobs) ended += await registerCheck(registry, job);
  }
  return ended;
}

/** Asks the register about a submitted record; a difference opens a case and holds the approval. */
async function registerCheck(registry: RegistryContext, job: Job): Promise<number> {
  const { commune } = job;
  const [record] = await registry.store.within([commune], (unit) =>
    unit.records.found(commune, [job.record]),
  );
  const number = record && currentRecord(record).values[NUMBER_PATH]?.v;
  try {
    const row = typeof number === 'string' ? await registry.register.lookup(number) : null;
    return await registry.store.within([commune], async (unit) => {
      const told = !row || !record || (await compare(registry, unit, { record, row }));
      if (told) await unit.jobs.end(commune, job.id);
      return told ? 1 : 0;
    });
  } catch (error) {
    // Unanswered: the lease runs out and it is asked again.
    if (error instanceof RegisterUnavailableError) return 0;
    throw error;
  }
}

/** False when the number changed while the register was asked: what it said is of another number. */
async function compare(
  registry: RegistryContext,
  unit: Unit,
  found: { record: StoredRecord; row: RegisterRow },
): Promise<boolean> {
  const { commune, id } = found.record;
  const head = await unit.log.advance(commune, 1);
  const [record] = await unit.records.found(commune, [id]);
  if (!record || record.status === 'voided') return true;
  if (record.numberKey !== found.record.numberKey) return false;
  const at = registry.clock.nowMs();
  const known = (await unit.records.casesOf(commune, id)).filter(({ closedAt }) => closedAt === null);
  const fresh = differences(currentRecord(record), found.row, vietnamDay(at)).filter(
    ({ kind }) => !known.some((one) => one.kind === kind),
  );
  if (fresh.length === 0) return true;
  await unit.records.openCases(
    fresh.map(({ kind, rules }) => {
      const opened = { commune, id: registry.newId(), record: id, openedAt: at, closedAt: null };
      return { ...opened, kind, detail: { rules } };
    }),
  );
  const openCases = record.openCases + fresh.length;
  await unit.records.put([{ ...record, openCases, changedAt: at, toldSeq: head.seq }]);
  const acts = fresh.map(({ kind, rules }) => {
    const act = { actor: 'registry', act: `case-${kind}`, kind: record.kind, record: id };
    return { ...act, detail: rules.join(' ') };
  });
  await appendActs(registry.crypto, unit, { commune, at, acts, head });
  return true;
}

/** Rules that fire only because of the register's row: a block is a case `rule`, anything else a `mismatch`. */
function differences(record: StoredRecord, row: RegisterRow, today: string) {
  const rules = kindNamed(record.kind)?.rules ?? [];
  const context = { today, status: record.status };
  const without = findings(rules, record.values, context);
  const fresh = findings(rules, record.values, { ...context, register: row }).filter(
    ({ rule, path }) => !without.some((one) => one.rule === rule && one.path === path),
  );
  const ids = (blocks: boolean) => [
    ...new Set(fresh.filter(({ severity }) => (severity === 'B') === blocks).map(({ rule }) => rule)),
  ];
  const groups: { kind: CaseKind; rules: string[] }[] = [
    { kind: 'rule', rules: ids(true) },
    { kind: 'mismatch', rules: ids(false) },
  ];
  return groups.filter((group) => group.rules.length > 0);
}
