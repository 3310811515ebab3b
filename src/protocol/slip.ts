import { base64urlOrNull, toBase64url } from '../lib/base64url.ts';
import { UUID_PATTERN } from '../lib/uuid.ts';

/** What a slip points to: a record, and the commune that holds it. Neither is a personal value. */
export interface SlipMark {
  /** Commune code, five digits. */
  readonly commune: string;
  readonly record: string;
}

const UUID = new RegExp(UUID_PATTERN);
const BYTES = 16;

/**
 * The path of a slip's page at the registry, `/slip/00097/AZMvAAAAcACAAAAAAAAAAQ`: nobody can guess the 74 random
 * bits of a record's id (RFC 9562, section 5.7). SPEC S1.
 */
export function slipPath({ commune, record }: SlipMark): string {
  const hex = record.replaceAll('-', '');
  const bytes = Uint8Array.from({ length: BYTES }, (_, at) =>
    Number.parseInt(hex.slice(at * 2, at * 2 + 2), 16),
  );
  return `/slip/${commune}/${toBase64url(bytes)}`;
}

/** The record that the last part of such a path means; null for what no tablet printed. */
export function recordOfSlip(code: string): string | null {
  const bytes = base64urlOrNull(code);
  if (bytes?.length !== BYTES) return null;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const record = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return UUID.test(record) ? record : null;
}
