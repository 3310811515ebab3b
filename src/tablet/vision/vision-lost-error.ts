/** The vision worker died, hung or was released while it held this call. Asking again starts a new one. */
export class VisionLostError extends Error {
  override readonly name = 'VisionLostError';
  readonly code = 'vision-lost';
  constructor() {
    super('vision-lost');
  }
}
