/** A reply that is no refusal and yet not what was agreed: a login page of some Wi-Fi, a redirect to one, half a body. */
export class ReplyError extends Error {
  readonly code = 'reply';
  constructor(readonly status: number) {
    super(`the reply is not the registry's (status ${status})`);
    this.name = 'ReplyError';
  }
}

/** Somebody on the way, most likely the registry's own proxy, says that there is no answer for now. */
export class AwayError extends Error {
  readonly code = 'unavailable';
  constructor(
    readonly status: number,
    /** Milliseconds for which it asks to be left alone. */
    readonly waitMs: number,
  ) {
    super(`the registry does not answer (status ${status})`);
    this.name = 'AwayError';
  }
}

const NETWORK_LOGIN = 511; // RFC 6585, 6: how a captive portal says so itself

/** What a refusal without the registry's own words is. */
export function foreignReply(status: number, waitMs: number): ReplyError | AwayError {
  return status >= 500 && status !== NETWORK_LOGIN ? new AwayError(status, waitMs) : new ReplyError(status);
}
