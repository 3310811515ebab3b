import { V7Generator } from 'uuidv7';
import type { Clock } from './ports/clock.ts';
import type { Random } from './ports/random.ts';

/** Makes UUIDv7 texts (RFC 9562, section 5.7): sortable by time, rising within one maker even when the clock jumps back. */
export type NewId = () => string;

export function idMaker(clock: Clock, random: Random): NewId {
  const generator = new V7Generator({
    nextUint32: () => new DataView(random.bytes(4).buffer).getUint32(0),
  });
  // A clock set back by more than the allowance starts a new series: ids stay unique by their random part.
  const rollbackAllowanceMs = 10_000;
  return () => generator.generateOrResetCore(Math.max(0, clock.nowMs()), rollbackAllowanceMs).toString();
}

/** JSON Schema pattern of a UUID in its usual lower-case form. */
export const UUID_PATTERN = '^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$';
