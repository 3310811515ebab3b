import type { Site } from '../../protocol/pairing.ts';
import type { OfficerRow } from '../storage/rows.ts';
import type { OfficerTile, OpenOfficer } from './api.ts';
import type { Pins } from './pins.ts';
import type { Session } from './session.ts';
import { isOff, waitMs } from './unlock-tries.ts';

/** The lock screen's tiles. */
export function tilesOf(rows: readonly OfficerRow[], pins: Pins, nowMs: number): OfficerTile[] {
  return rows.map((row) => ({
    officer: row.officer,
    name: row.name,
    waitMs: waitMs(row, nowMs),
    off: isOff(row),
    pin: !isOff(row) && pins.isArmed(row.officer),
    ...(row.passkey && !isOff(row) && { passkey: { id: row.passkey.credentialId, salt: row.passkey.salt } }),
  }));
}

/** Who is unlocked, as the page may know it. */
export function openOfficerOf(
  { keys, grant, unreadable }: Session,
  rows: readonly OfficerRow[],
  site: Site | undefined,
): OpenOfficer {
  const { person, name, roles, sites } = grant;
  const row = rows.find(({ officer }) => officer === keys.officer);
  return {
    officer: person,
    name,
    roles: roles as OpenOfficer['roles'],
    sites,
    ...(site && { site }),
    unreadable,
    hasPin: row?.pin !== undefined,
    hasPasskey: row?.passkey !== undefined,
  };
}
