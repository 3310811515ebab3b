import type { Refusal } from '../../protocol/error-codes.ts';

/** A decision that may not be made, by this person, on this record, now. */
export class DecisionRefusedError extends Error {
  constructor(
    readonly code:
      Extract<Refusal, 'role-denied' | 'scope-denied' | 'move-denied' | 'reason-missing'> | 'cases-open',
  ) {
    super(`the decision is refused: ${code}`);
    this.name = 'DecisionRefusedError';
  }
}
