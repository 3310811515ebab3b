import { LIMITS } from '../../protocol/limits.ts';
import { ProtocolError } from '../../protocol/error-codes.ts';
import type { Happening, PullReply } from '../../protocol/pull.ts';
import type { RegistryContext } from '../registry-ports.ts';
import type { Person, StoredRecord } from '../store/stored.ts';
import { signedGrant } from './grants.ts';
import { readCursor, writeCursor } from './cursor.ts';

/**
 * What came to pass with the records of the tablet's officers, and of their sites, after a cursor. Told is each
 * record as it stands, at the place of the last thing that happened to it. SPEC D1, D2. @throws ProtocolError
 */
export async function happenings(
  registry: RegistryContext,
  question: { tablet: string; after: string; limit: number },
): Promise<PullReply> {
  const officers = await pairedOfficers(registry, question.tablet);
  const communes = [...new Set(officers.flatMap((person) => person.communes))].sort();
  const limit = Math.max(1, Math.min(question.limit, LIMITS.pullItems));
  const epoch = await registry.epoch();
  const places = readCursor(question.after, epoch);
  return registry.store.within(communes, async (unit) => {
    const told: Happening[] = [];
    let more = false;
    for (const commune of communes) {
      // One more than there is room for tells whether this is all.
      const room = limit - told.length + 1;
      const scope = scopeIn(commune, officers);
      const rows = await unit.records.told(commune, {
        ...scope,
        after: places.get(commune) ?? 0,
        limit: room,
      });
      more ||= rows.length === room;
      const page = rows.slice(0, room - 1);
      told.push(...page.map(happeningOf));
      const last = page.at(-1);
      if (last) places.set(commune, last.toldSeq);
    }
    const grants = await Promise.all(officers.map((person) => signedGrant(registry, unit, person)));
    return { cursor: writeCursor(places, epoch), more, happenings: told, grants };
  });
}

async function pairedOfficers(registry: RegistryContext, tabletId: string): Promise<Person[]> {
  return registry.store.within([], async (unit) => {
    const tablet = await unit.tablets.tablet(tabletId);
    if (!tablet) throw new ProtocolError('tablet-unknown');
    if (tablet.revokedAt !== null) throw new ProtocolError('tablet-revoked');
    const keys = await unit.tablets.officers(tabletId);
    return unit.people.people([...new Set(keys.map(({ person }) => person))].sort());
  });
}

/** Only of those who are granted this commune: a grant that was taken back tells nothing more. */
function scopeIn(commune: string, officers: readonly Person[]) {
  const here = officers.filter(({ communes }) => communes.includes(commune));
  return {
    sites: [...new Set(here.flatMap(({ sites }) => sites))],
    authors: here.map(({ id }) => id),
  };
}

function happeningOf(record: StoredRecord): Happening {
  const { id, status, changedAt, reason, submittedOn, dueOn, noticeOn, openCases } = record;
  return {
    record: id,
    status,
    at: changedAt,
    ...(reason !== null && { reason }),
    ...(submittedOn !== null && { submittedOn }),
    ...(dueOn !== null && { dueOn }),
    ...(noticeOn !== null && { noticeOn }),
    ...(openCases > 0 && { openCases }),
  };
}
