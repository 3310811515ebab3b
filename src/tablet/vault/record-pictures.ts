import type { Values } from '../../domain/record.ts';
import type { PictureRow } from '../storage/rows.ts';
import type { TabletStore, Write } from '../storage/tablet-store.ts';
import { picturesOf } from './forms.ts';
import type { Base } from './version-writes.ts';

interface Version {
  readonly values: Values;
  /** What the version's change builds on. */
  readonly base: Base;
}

/**
 * Pictures that the saved version names now wait to be sent. What it no longer names goes, unless it went out with
 * the change that this one builds on: no other change will ever tell the registry of it.
 */
export function picturesSaved(rows: readonly PictureRow[], version: Version): Write[] {
  const { named, left } = sorted(rows, version);
  const waiting = named.filter(({ state }) => state === 'draft');
  return [...waiting.map(waitingPicture), ...left.flatMap(removal)];
}

/** The same for a version that nobody typed: what an open form has taken meanwhile is the form's own. */
export async function picturesRebased(
  store: TabletStore,
  { owner, record, ...version }: Version & { readonly owner: string; readonly record: string },
): Promise<Write[]> {
  const { left } = sorted(await store.list('pictures', [owner, record]), version);
  return left.filter(({ state }) => state !== 'draft').flatMap(removal);
}

function sorted(rows: readonly PictureRow[], { values, base }: Version) {
  const ids = new Set(picturesOf(values).map(({ picture }) => picture));
  const useless = ({ state, picture }: PictureRow) =>
    state === 'draft' || state === 'mismatch' || !base.body?.media[picture];
  return {
    named: rows.filter(({ picture }) => ids.has(picture)),
    left: rows.filter((row) => !ids.has(row.picture) && useless(row)),
  };
}

const waitingPicture = (row: PictureRow): Write => ({ put: 'pictures', row: { ...row, state: 'waiting' } });

const removal = ({ cipher }: PictureRow): Write[] => [
  { remove: 'pictures', key: [cipher] },
  { remove: 'pictureBytes', key: [cipher] },
];
