import type { Bytes } from '../bytes.ts';

/** Where unpredictable bytes come from. */
export interface Random {
  /** `length` fresh bytes, 0 <= length <= 65,536. */
  bytes(length: number): Bytes;
}
