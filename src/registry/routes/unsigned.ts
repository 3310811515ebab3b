import type { ErrorCode } from '../../protocol/error-codes.ts';

/** How a request that a tablet must sign can fail before its route runs. SPEC H1, H2. */
export const UNSIGNED = [
  'request-unsigned',
  'request-signature',
  'request-clock',
  'tablet-unknown',
] as const satisfies readonly ErrorCode[];
