import { expect, it } from 'vitest';
import { makeCommune } from '../../src/domain/made-up/commune.ts';
import { idMaker } from '../../src/lib/uuid.ts';
import { systemRandom } from '../../src/platform/system.ts';
import type { Change } from '../../src/protocol/change.ts';
import { personValues } from '../support/person-values.ts';
import { change, signed, together, uuid } from './made-up-batch.ts';

const SIGNATURE_BYTES = 64;
const ADULTS = 50;

/** Whole applications of made-up adults of one commune, one every four minutes, without pictures. */
async function applications() {
  let nowMs = 1_795_312_800_000;
  const newId = idMaker({ nowMs: () => nowMs }, systemRandom);
  const { people } = makeCommune({ seed: 'sizes', people: 300 });
  const adults = people.filter(({ card }) => card).slice(0, ADULTS);
  return Promise.all(
    adults.map((person, n) => {
      nowMs += 240_000;
      const set = personValues(person, uuid(101), '2026-11-22') as Change['set'];
      const ids = { id: newId(), record: newId(), at: nowMs };
      return signed({ ...change(n, set), ...ids, move: { to: 'submitted' } });
    }),
  );
}

it('takes at most 300 bytes a record beside its signature, sealed together', async () => {
  const changes = await applications();
  expect(changes).toHaveLength(ADULTS);
  const batch = await together(changes);
  expect(batch.length / ADULTS - SIGNATURE_BYTES).toBeLessThanOrEqual(300);
});
