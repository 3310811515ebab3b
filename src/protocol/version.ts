/**
 * Versions of the protocol, newest first. A tablet says which it speaks; the registry serves all from
 * OLDEST_SERVED on.
 *
 * 1: batches in two shapes, signed receipts, pictures by tus, statuses pulled by cursor.
 */
export const PROTOCOL_VERSION = 1;
export const OLDEST_SERVED = 1;
