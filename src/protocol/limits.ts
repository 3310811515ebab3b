/** Limits on everything that crosses the wire. Tuned to a day of one tablet: 150 records of 6 kB, 4 pictures each. */
export const LIMITS = {
  batchBytes: 4 * 1024 * 1024,
  batchHeaderBytes: 1024,
  batchChanges: 500,
  /** Expanded size of all changes of one batch: stops a decompression bomb. */
  batchExpandedBytes: 16 * 1024 * 1024,
  changeBytes: 256 * 1024,
  copyBytes: 128 * 1024,
  pathLength: 120,
  valuesPerChange: 1000,
  picturesPerChange: 40,
  textLength: 4000,
  reasonLength: 500,
  pictureBytes: 12 * 1024 * 1024,
  picturesAsked: 500,
  statementBytes: 512 * 1024,
  pullItems: 500,
} as const;

/** A request whose clock differs by more than this from the registry's is refused, with the registry's time. */
export const CLOCK_TOLERANCE_MS = 5 * 60 * 1000;
