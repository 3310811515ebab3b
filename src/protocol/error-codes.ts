/**
 * Every way in which the registry says no. `again`: sending the same once more may succeed.
 * `status` is the HTTP status that the routes answer with; the screen maps codes to words.
 */
export const ERROR_CODES = {
  'request-malformed': { status: 400, again: false },
  'request-unsigned': { status: 401, again: false },
  'request-signature': { status: 401, again: false },
  'request-clock': { status: 401, again: true },
  'tablet-unknown': { status: 401, again: false },
  'tablet-revoked': { status: 403, again: false },
  'pairing-code': { status: 403, again: false },
  'pairing-proof': { status: 400, again: false },
  'officer-key': { status: 409, again: false },
  'not-found': { status: 404, again: false },
  'version-unserved': { status: 400, again: false },
  'batch-malformed': { status: 400, again: false },
  'batch-too-large': { status: 413, again: false },
  'batch-signature': { status: 400, again: false },
  'batch-unreadable': { status: 422, again: false },
  'batch-number-reused': { status: 409, again: false },
  'batch-key-unknown': { status: 422, again: false },
  'picture-unknown': { status: 409, again: true },
  'picture-hash': { status: 422, again: true },
  'picture-too-large': { status: 413, again: false },
  'too-many-requests': { status: 429, again: true },
  unavailable: { status: 503, again: true },
  internal: { status: 500, again: true },
} as const;
export type ErrorCode = keyof typeof ERROR_CODES;

/** Why one change was refused, inside a receipt. */
export const REFUSALS = [
  'change-malformed',
  'change-signature',
  'change-author',
  'scope-denied',
  'role-denied',
  'kind-unknown',
  'values-invalid',
  'base-unknown',
  'move-denied',
  'reason-missing',
  'rule-blocked',
  'copy-unreadable',
] as const;
export type Refusal = (typeof REFUSALS)[number];

/** A reply of the registry that says no. */
export class ProtocolError extends Error {
  constructor(
    readonly code: ErrorCode,
    /** Milliseconds for which the registry asks to be left alone. */
    readonly waitMs = 0,
  ) {
    super(`the registry refuses: ${code}`);
    this.name = 'ProtocolError';
  }
}
