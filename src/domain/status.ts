/**
 * Working states of an e-ID application; ours, not the law's.
 *
 *     draft -> submitted -> accepted -> approved -> activated
 *       |          \________/   \__________/
 *       |               |  returned -> submitted
 *       '--> voided <---'
 */
export const STATUSES = [
  'draft',
  'submitted',
  'accepted',
  'approved',
  'activated',
  'returned',
  'voided',
] as const;
export type Status = (typeof STATUSES)[number];

/** Where a record is on its way, beside its status. */
export type SyncState = 'on-tablet' | 'sending' | 'received' | 'needs-you';

export type Role = 'officer' | 'clerk' | 'supervisor' | 'leader' | 'administrator';
/** `registry` and `provider` are the machines that move a record by themselves. */
export type Mover = Role | 'registry' | 'provider';

interface MoveRule {
  readonly from: readonly Status[];
  readonly to: Status;
  readonly by: readonly Mover[];
  readonly reason?: true;
  /** Only where the record says that an officer helped. */
  readonly assisted?: true;
}

const MOVES: readonly MoveRule[] = [
  { from: ['draft', 'returned'], to: 'submitted', by: ['officer'] },
  { from: ['submitted'], to: 'accepted', by: ['registry'] },
  { from: ['accepted'], to: 'approved', by: ['provider'] },
  { from: ['approved'], to: 'activated', by: ['provider'] },
  { from: ['approved'], to: 'activated', by: ['officer'], assisted: true },
  { from: ['submitted', 'accepted'], to: 'returned', by: ['supervisor', 'provider'], reason: true },
  { from: ['draft', 'returned'], to: 'voided', by: ['officer'], reason: true },
  { from: ['submitted', 'accepted', 'approved'], to: 'voided', by: ['supervisor'], reason: true },
];

/** A move that someone asks for. */
export interface Move {
  readonly from: Status;
  readonly to: Status;
  readonly by: Mover;
  /** `activation/mode` is `assisted`: then the officer may say that the account is activated. */
  readonly assisted?: boolean;
}

/** Whether that mover may take a record from one state to another. */
export function mayMove({ from, to, by, assisted = false }: Move): boolean {
  return MOVES.some(
    (move) =>
      move.to === to && move.from.includes(from) && move.by.includes(by) && (!move.assisted || assisted),
  );
}

/** Whether a move must say why. */
export function needsReason(to: Status): boolean {
  return MOVES.some((move) => move.to === to && move.reason);
}
