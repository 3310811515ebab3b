import type { Values } from '../record.ts';
import { kindNamed } from './kinds.ts';

/** Takes values of one version of a kind to the next. Pure; also given the values of a single change. */
export type Migration = (values: Values) => Values;

/** Values of a kind's version that this program is too old to know, or of no version at all. */
export class KindVersionError extends Error {
  readonly code = 'kind-version-unknown';
  constructor(kind: string, version: number) {
    super(`values of version ${version} of the kind ${kind}`);
    this.name = 'KindVersionError';
  }
}

/** Version 2 only adds: every path of version 1 keeps its type and its meaning. */
const eidFrom1: Migration = (values) => values;

/** The steps of each kind: the first takes version 1 to version 2, and so on. */
const STEPS: Readonly<Record<string, readonly Migration[]>> = { eid: [eidFrom1] };

/**
 * Values as the newest version of their kind has them. Nothing that was typed is lost, half-typed text included, and
 * values of the newest version come back as they are. @throws KindVersionError
 */
export function migrate(kindId: string, fromVersion: number, values: Values): Values {
  const kind = kindNamed(kindId);
  if (!kind || fromVersion > kind.version || fromVersion < 1) throw new KindVersionError(kindId, fromVersion);
  return migrated(STEPS[kindId] ?? [], fromVersion, values);
}

/** Applies the steps from a version on, one after the other. */
export function migrated(steps: readonly Migration[], fromVersion: number, values: Values): Values {
  return steps.slice(fromVersion - 1).reduce((before, step) => step(before), values);
}

/** Number of steps that a kind has: one less than its version. */
export function migrationSteps(kindId: string): number {
  return (STEPS[kindId] ?? []).length;
}
