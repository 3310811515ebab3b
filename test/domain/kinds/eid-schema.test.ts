import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { eid } from '../../../src/domain/kinds/eid.ts';
import { kindSchema } from '../../../src/domain/kinds/field-schema.ts';

/** SHA-256 of each version's schema. Rows are only added: records of every version are stored somewhere. */
const PINNED: Record<number, string> = {
  1: 'c83f8a244fbbbe7fa62418a09ad69424d7c4869ff36a5695e785e41f56c897ac',
  2: 'c7bf0028db854c4d812e6f96776c592f83d67376421dcb896f4760eb9eaaf73e',
};

it('The schema of the e-ID application changes only with its version', () => {
  const hash = createHash('sha256')
    .update(JSON.stringify(kindSchema(eid)))
    .digest('hex');
  expect(
    hash,
    `Fields of the e-ID application changed, its version (${eid.version}) did not. Raise \`version\` in ` +
      'src/domain/kinds/eid.ts, say how records of the version before are read, and pin the new hash here. ' +
      'A hash may be replaced only while no record of its version was ever stored outside a test.',
  ).toBe(PINNED[eid.version]);
});
