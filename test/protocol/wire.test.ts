import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Type from 'typebox';
import { expect, it } from 'vitest';
import { utf8 } from '../../src/lib/bytes.ts';
import { ERROR_CODES, REFUSALS } from '../../src/protocol/error-codes.ts';
import { CLOCK_TOLERANCE_MS, LIMITS } from '../../src/protocol/limits.ts';
import { OLDEST_SERVED, PROTOCOL_VERSION } from '../../src/protocol/version.ts';
import { hashOf } from './made-up-batch.ts';

const folder = join(import.meta.dirname, '../../src/protocol');

/** Every message schema that a module of the protocol exports, by name. */
async function schemas(): Promise<[string, unknown][]> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.ts'));
  const modules = await Promise.all(files.map((file) => import(join(folder, file)) as Promise<object>));
  const found = modules
    .flatMap((module) => Object.entries(module))
    .filter(([, value]) => Type.IsSchema(value));
  return [...new Map(found)].sort(([a], [b]) => (a < b ? -1 : 1));
}

it('knows every message by its schema', async () => {
  const names = (await schemas()).map(([name]) => name);
  for (const name of [
    'BatchHeader',
    'Change',
    'BatchReceipt',
    'PictureReceipt',
    'PullReply',
    'PairingRequest',
  ]) {
    expect(names).toContain(name);
  }
});

it('changes nothing on the wire silently', async () => {
  const wire = JSON.stringify([await schemas(), LIMITS, CLOCK_TOLERANCE_MS, ERROR_CODES, REFUSALS]);
  // A change of a message, a limit or a code changes this: then think of tablets that speak the version before,
  // raise PROTOCOL_VERSION where they could not read it, and pin what is new.
  expect([PROTOCOL_VERSION, OLDEST_SERVED, await hashOf(utf8(wire))]).toEqual([
    1,
    1,
    'BWEGrAM-5tVjIZXxs0mmviFaqxbLZCTqhPHgx9LjeDw',
  ]);
});
