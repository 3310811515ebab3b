/** A QR code holds up to 7,089 characters; a card's about 150, a pairing code's fewer than 1,000. */
export const MAX_CODE_CHARS = 2000;

export class CodeTooLongError extends Error {
  override readonly name = 'CodeTooLongError';
  readonly code = 'code-too-long';
  constructor() {
    super('code-too-long');
  }
}
