import { ProtocolError } from '../protocol/error-codes.ts';
import { ShapeError } from '../protocol/schema.ts';
import { traceOf } from './routes/error-reply.ts';
import { DecisionRefusedError } from './service/refusals.ts';

/** Errors whose message was written for whoever runs the registry, and holds no secret. */
const PLAIN = new Set([
  'config',
  'app-build',
  'key-folder',
  'data-folder-in-use',
  'database-newer',
  'made-up-commune-size',
  'usage',
  'provider-unavailable',
]);

/** One line that says why the process ends; of anything unexpected, where it broke. */
export function failureLine(error: unknown): string {
  if (!(error instanceof Error)) return 'failed';
  const code = 'code' in error ? String(error.code) : '';
  if (code === 'EADDRINUSE') return 'PORT is in use by another program';
  if (code === 'EACCES' || code === 'EPERM')
    return `not allowed (${code}); is PORT or DATA_DIR another user's?`;
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND') return `the database does not answer (${code})`;
  const isRefusal = error instanceof ProtocolError || error instanceof DecisionRefusedError;
  if (isRefusal || error instanceof ShapeError || PLAIN.has(code)) return error.message;
  const { name, at } = traceOf(error);
  return [`${name}${code && ` (${code})`}`, ...at].join('\n  ');
}
