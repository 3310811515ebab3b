/** The reader of print is not on this tablet yet, and there is no network to fetch it. */
export class PrintReaderMissingError extends Error {
  override readonly name = 'PrintReaderMissingError';
  readonly code = 'print-reader-missing';
  constructor() {
    super('print-reader-missing');
  }
}
