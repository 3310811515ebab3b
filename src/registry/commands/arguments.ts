import { parseArgs } from 'node:util';
import Type from 'typebox';
import Value from 'typebox/value';
import { STATUSES, type Status } from '../../domain/status.ts';
import { LIMITS } from '../../protocol/limits.ts';
import { UsageError } from './usage.ts';

const LIMIT = Type.String({ pattern: '^[1-9]\\d{0,3}$' });
const STATUS = Type.Enum([...STATUSES]);
const DEFAULT_LIMIT = 50;

/** A command line taken apart; `target` is the one thing that the command is about. */
export interface Arguments {
  readonly command: string;
  readonly target: string | undefined;
  readonly as: string | undefined;
  readonly reason: string | undefined;
  readonly status: Status | undefined;
  readonly limit: number;
}

const OPTIONS = {
  as: { type: 'string' },
  reason: { type: 'string' },
  status: { type: 'string' },
  limit: { type: 'string' },
} as const;

/** @throws UsageError */
export function readArguments(words: readonly string[]): Arguments {
  const { values, positionals } = parse(words);
  const [command, target, ...more] = positionals;
  if (command === undefined) throw new UsageError('which command?');
  if (more.length > 0) throw new UsageError(`too many words after "${command}"`);
  const { status, limit, reason, as } = values;
  if (status !== undefined && !Value.Check(STATUS, status))
    throw new UsageError(`--status must be one of ${STATUSES.join(', ')}`);
  if (limit !== undefined && !Value.Check(LIMIT, limit))
    throw new UsageError('--limit must be a number from 1 to 9999');
  if (reason !== undefined && reason.length > LIMITS.reasonLength)
    throw new UsageError(`--reason must have at most ${LIMITS.reasonLength} signs`);
  return { command, target, as, reason, status, limit: Number(limit ?? DEFAULT_LIMIT) };
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? (error.message.split('.')[0] ?? '') : 'not understood');
  }
}
