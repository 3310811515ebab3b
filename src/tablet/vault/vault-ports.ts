import type { NewId } from '../../lib/uuid.ts';
import type { OutboxPorts } from '../outbox/outbox-ports.ts';
import type { OfficerRow } from '../storage/rows.ts';

/** Everything outside that the vault touches. */
export interface VaultPorts extends OutboxPorts {
  readonly newId: NewId;
  readonly stretchCost: OfficerRow['cost'];
  /** The day on which this version of the app was built, ms since 1970 UTC. */
  readonly builtMs?: number;
}
