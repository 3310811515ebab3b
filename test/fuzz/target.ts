import type { Bytes } from '../../src/lib/bytes.ts';

/** One parser of outside input. */
export interface Target {
  readonly genuine: readonly Bytes[];
  /** Reads any bytes. What it throws must be one of `refusals`: anything else is a crash. */
  readonly read: (bytes: Bytes) => unknown;
  readonly refusals?: readonly (new (...given: never[]) => Error)[];
  readonly end?: () => Promise<void>;
}
