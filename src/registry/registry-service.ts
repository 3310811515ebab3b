import { fromBase64url } from '../lib/base64url.ts';
import { idMaker } from '../lib/uuid.ts';
import { takeIn } from './intake/take-in.ts';
import type { Registry } from './registry.ts';
import type { RegistryContext, RegistryPorts } from './registry-ports.ts';
import { casesOf, closeCase, type CaseQuestion } from './service/close-case.ts';
import { decide } from './service/decide.ts';
import { beginEpoch, epochOf, registryFacts } from './service/facts.ts';
import { happenings } from './service/happenings.ts';
import { runJobs } from './service/jobs.ts';
import { issueCode, pair } from './service/pair.ts';
import { expectedPicture, pictureArrived, pictureReceipt } from './service/pictures.ts';
import { recordLines } from './service/record-lines.ts';
import { slipAnswer } from './service/slip-answer.ts';
import { revoke } from './service/revoke.ts';
import { verifyAudit } from './service/verify-audit.ts';
import type { StoredCase } from './store/stored.ts';

/** What the registry's own process asks of it, beside what routes and commands do. */
export interface RegistryService extends Registry {
  /** Does what was left for after the commits, once; how many jobs were ended. To be called again and again. */
  runJobs(): Promise<number>;
  cases(question: CaseQuestion): Promise<StoredCase[]>;
  closeCase(question: CaseQuestion & { readonly case: string }): Promise<void>;
  /** To be called once after the database was restored from a backup. */
  beginEpoch(): Promise<void>;
}

/** The registry over its ports. */
export function registryOver(ports: RegistryPorts): RegistryService {
  const newId = idMaker(ports.clock, ports.random);
  const epoch = () => epochOf(ports.store, newId());
  const registry: RegistryContext = { ...ports, newId, epoch };
  return {
    facts: () => registryFacts(registry),
    takeIn: (batch) => takeIn(registry, batch),
    pair: (request) => pair(registry, request),
    tablet: (id) => knownTablet(registry, id),
    expectedPicture: (cipher) => expectedPicture(registry, cipher),
    pictureArrived: (cipher) => pictureArrived(registry, cipher),
    pictureReceipt: (question) => pictureReceipt(registry, question),
    happenings: (question) => happenings(registry, question),
    slip: (mark) => slipAnswer(registry, mark),
    issueCode: (person) => issueCode(registry, person),
    records: (question) => recordLines(registry, question),
    decide: (decision) => decide(registry, decision),
    revoke: (question) => revoke(registry, question),
    verifyAudit: () => verifyAudit(registry),
    cases: (question) => casesOf(registry, question),
    closeCase: (question) => closeCase(registry, question),
    runJobs: () => runJobs(registry),
    beginEpoch: () => beginEpoch(ports.store, newId()),
  };
}

async function knownTablet({ store }: RegistryContext, id: string) {
  const tablet = await store.within([], (unit) => unit.tablets.tablet(id));
  return tablet && { deviceKey: fromBase64url(tablet.deviceKey), revoked: tablet.revokedAt !== null };
}
