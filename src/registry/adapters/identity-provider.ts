import type { RecordState } from '../../domain/record.ts';

/** No answer came: nothing is decided. */
export class ProviderUnavailableError extends Error {
  readonly code = 'provider-unavailable';
  constructor() {
    super('the identity provider does not answer');
    this.name = 'ProviderUnavailableError';
  }
}

export type Approval = { readonly approved: true } | { readonly approved: false; readonly reason: string };

/** The system that issues electronic identification accounts. */
export interface IdentityProvider {
  /** Whether an account is issued for this application. @throws ProviderUnavailableError */
  approve(record: RecordState): Promise<Approval>;
  /** Whether the account is active now. @throws ProviderUnavailableError */
  activate(record: RecordState): Promise<boolean>;
}
