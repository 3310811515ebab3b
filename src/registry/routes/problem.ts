import Type, { type Static } from 'typebox';
import { ERROR_CODES, ProtocolError, type ErrorCode } from '../../protocol/error-codes.ts';
import { InstantMs, ShapeError } from '../../protocol/schema.ts';

export const PROBLEM_TYPE = 'application/problem+json';

/** A refusal (RFC 9457). SPEC H3. */
export const Problem = Type.Object(
  {
    type: Type.String(),
    title: Type.String(),
    status: Type.Integer(),
    code: Type.String({ description: 'stable; see the error codes of the protocol' }),
    /** The registry's time, for a tablet whose clock is off. */
    timeMs: InstantMs,
  },
  { additionalProperties: false },
);
export type Problem = Static<typeof Problem>;

// Every route may answer these, whatever it does.
const ANYWHERE: readonly ErrorCode[] = ['request-malformed', 'too-many-requests', 'unavailable', 'internal'];

/** Replies of a route that say no, by status, each with its codes. */
export function refusals(...codes: readonly ErrorCode[]) {
  const byStatus: Record<number, object> = {};
  for (const code of new Set([...codes, ...ANYWHERE])) {
    const { status } = ERROR_CODES[code];
    const same = [...codes, ...ANYWHERE].filter((other) => ERROR_CODES[other].status === status);
    byStatus[status] = {
      description: [...new Set(same)].join(', '),
      content: { [PROBLEM_TYPE]: { schema: Problem } },
    };
  }
  return byStatus;
}

/** `status` is given where the transport's own rules ask for another than the code's. */
export function problem(code: ErrorCode, timeMs: number, status: number = ERROR_CODES[code].status): Problem {
  return { type: `urn:sotay:problem:${code}`, title: code.replaceAll('-', ' '), status, code, timeMs };
}

// PostgreSQL's classes 08 (connection), 53 (resources), 57 (operator), and the system's own words for the same.
const AWAY = /^(08|53|57)...$|^(ECONNREFUSED|ECONNRESET|EPIPE|ENOSPC|EDQUOT|EMFILE|ENFILE|ETIMEDOUT)$/;

/** The code that an error is answered with. `tooLarge`: what the route calls a body over its limit. */
export function codeOf(error: unknown, tooLarge: ErrorCode = 'request-malformed'): ErrorCode {
  if (error instanceof ProtocolError) return error.code;
  if (error instanceof ShapeError) return 'request-malformed';
  const { code = '', statusCode = 500 } = error as { code?: unknown; statusCode?: number };
  if (statusCode === 413) return tooLarge;
  if (statusCode === 404) return 'not-found';
  if (statusCode === 429) return 'too-many-requests';
  if (statusCode === 503 || AWAY.test(String(code))) return 'unavailable';
  return statusCode >= 400 && statusCode < 500 ? 'request-malformed' : 'internal';
}
