import { fieldAt, type Kind } from '../../domain/kinds/kind.ts';
import { misshapen } from '../../domain/kinds/field-schema.ts';
import { kindNamed } from '../../domain/kinds/kinds.ts';
import { needsReason } from '../../domain/status.ts';
import type { Change } from '../../protocol/change.ts';
import type { Refusal } from '../../protocol/error-codes.ts';
import type { StoredRecord } from '../store/stored.ts';
import type { Candidate } from './candidate.ts';
import { isKnown } from './kind-versions.ts';
import { isStorable } from './storable.ts';

/** The change's kind, or why the change is refused whatever the record holds. */
export function admitted(candidate: Candidate, record: StoredRecord | undefined): Kind | Refusal {
  const { change } = candidate;
  if (!inScope(candidate, record)) return 'scope-denied';
  const kind = kindNamed(change.kind);
  if (!kind || !isKnown(change) || (record && record.kind !== change.kind)) return 'kind-unknown';
  if (!hasRole(candidate)) return 'role-denied';
  if (!wellFormed(kind, change)) return 'values-invalid';
  if (change.move && needsReason(change.move.to) && !change.move.reason?.trim()) return 'reason-missing';
  return kind;
}

/** Denied unless the grant names both commune and site, or the record is the author's own. SPEC P3. */
function inScope({ author, site, change }: Candidate, record: StoredRecord | undefined): boolean {
  if (!author.communes.includes(site.commune) || !author.sites.includes(change.site)) return false;
  return !record || record.author === author.id || author.sites.includes(record.site);
}

/** Only officers write applications; who may move one is the state machine's to say. */
function hasRole({ author, change }: Candidate): boolean {
  const edits = Object.keys(change.set).length > 0 || (change.unset?.length ?? 0) > 0;
  return author.roles.includes('officer') || (!edits && change.move !== undefined && change.base !== null);
}

function wellFormed(kind: Kind, change: Change): boolean {
  if (misshapen(kind, change.set).length > 0) return false;
  if ((change.unset ?? []).some((path) => !fieldAt(kind, path) || Object.hasOwn(change.set, path)))
    return false;
  return mediaAgree(change) && isStorable(change.set) && isStorable(change.move?.reason);
}

/** A picture's key and the record's value must speak of the same picture. */
function mediaAgree(change: Change): boolean {
  return Object.entries(change.media ?? {}).every(([row, { hash }]) => {
    const named = change.set[`pictures/${row}/hash`];
    return named === undefined || named.v === hash;
  });
}
