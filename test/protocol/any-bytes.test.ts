import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Bytes } from '../../src/lib/bytes.ts';
import { utf8 } from '../../src/lib/bytes.ts';
import { readBatch } from '../../src/protocol/batch.ts';
import { Change, readChange, verifyChange } from '../../src/protocol/change.ts';
import { PairingReply, RegistryFacts } from '../../src/protocol/pairing.ts';
import { PullReply } from '../../src/protocol/pull.ts';
import { BatchReceipt, PictureReceipt } from '../../src/protocol/receipt.ts';
import { readClaim, signRequest } from '../../src/protocol/request-signature.ts';
import { parsed, ShapeError } from '../../src/protocol/schema.ts';
import { openCopy, openTogether, readCopy, splitCopies } from '../../src/protocol/sealing.ts';
import { Signed, verified } from '../../src/protocol/signed.ts';
import {
  author,
  change,
  copies,
  copyOf,
  crypto,
  device,
  ports,
  registry,
  signed,
  together,
  uuid,
} from './made-up-batch.ts';

/** Outside input, whole, after a few of its bytes were changed, put in or taken out. */
function mutated(whole: Bytes): fc.Arbitrary<Bytes> {
  const edit = fc.record({
    at: fc.nat(whole.length),
    drop: fc.nat(8),
    put: fc.uint8Array({ maxLength: 8 }),
  });
  return fc.array(edit, { minLength: 1, maxLength: 4 }).map((edits) => {
    const bytes = [...whole];
    for (const { at, drop, put } of edits) bytes.splice(at, drop, ...put);
    return new Uint8Array(bytes);
  });
}
const anyBytes = fc.uint8Array({ maxLength: 2000 }).map((bytes) => new Uint8Array(bytes));
const near = (whole: Bytes) => fc.oneof({ weight: 4, arbitrary: mutated(whole) }, anyBytes);

const one = await signed(change(1));
const batch = await together([one]);
const copied = await copies([one, await signed(change(2))]);
const copy = await copyOf(one);
const changeText = utf8(one[0]);
const RUNS = { numRuns: 400 };

const READERS: [string, Bytes, (bytes: Bytes) => unknown][] = [
  ['readBatch', batch, readBatch],
  ['readCopy', copy, readCopy],
  ['splitCopies', readBatch(copied).body, splitCopies],
  ['readChange', changeText, (bytes) => readChange([Buffer.from(bytes).toString(), one[1]])],
];
for (const [name, whole, read] of READERS) {
  it(`${name} takes any bytes, or says that they have not the agreed shape`, () => {
    read(whole);
    const onlyShapeErrors = (bytes: Bytes) => {
      try {
        read(bytes);
      } catch (error) {
        if (!(error instanceof ShapeError)) throw error;
      }
    };
    fc.assert(fc.property(near(whole), onlyShapeErrors), RUNS);
  });
}

const RECEIPT = {
  ...{ v: 1, type: 'batch-receipt', tablet: uuid(7), no: 1, batch: 'A'.repeat(43), epoch: uuid(8), at: 5 },
  answers: [{ change: uuid(9), outcome: 'rejected', code: 'rule-blocked', rules: ['ABC-001'] }],
};
const PULL = {
  cursor: '',
  more: false,
  happenings: [{ record: uuid(1), status: 'accepted', at: 5 }],
  grants: [],
};
const MESSAGES = { RegistryFacts, PairingReply, PullReply, BatchReceipt, PictureReceipt, Signed, Change };
for (const [name, schema] of Object.entries(MESSAGES)) {
  it(`a reply that may or may not be a ${name} is one, or has not the agreed shape`, () => {
    const whole = utf8(
      JSON.stringify([RECEIPT, PULL, { text: '', key: 'k', signature: 'A'.repeat(86) }][name.length % 3]),
    );
    const json = fc.oneof(
      near(whole),
      fc.json().map((text) => utf8(text)),
    );
    const onlyShapeErrors = (bytes: Bytes) => {
      try {
        parsed(schema, bytes, { what: 'a message' });
      } catch (error) {
        if (!(error instanceof ShapeError)) throw error;
      }
    };
    fc.assert(fc.property(json, onlyShapeErrors), RUNS);
  });
}

it('says nothing of the input in the words of an error', () => {
  const secret = '001099000001';
  const reading = () =>
    parsed(BatchReceipt, JSON.stringify({ ...RECEIPT, no: secret }), { what: 'a receipt' });
  expect(reading).toThrow(ShapeError);
  expect(reading).not.toThrow(secret);
});

it('a signed change or statement with any signature is genuine, or not, and nothing else', async () => {
  const signs = fc.string({ unit: fc.constantFrom(...'ABCxyz019-_'), minLength: 86, maxLength: 86 });
  await fc.assert(
    fc.asyncProperty(signs, async (signature) => {
      expect(await verifyChange(crypto, author.publicKey, [one[0], signature])).toBe(false);
      const claim = { signed: { text: '{}', key: 'k', signature }, schema: BatchReceipt };
      const statement = verified(crypto, new Map([['k', device.publicKey]]), claim);
      await expect(statement).rejects.toMatchObject({ code: 'statement' });
    }),
    { numRuns: 40 },
  );
});

it('what was sealed opens whole, or not at all', async () => {
  const { body, headerBytes } = readBatch(batch);
  const failed = (error: unknown) => (error as { code?: string }).code;
  await fc.assert(
    fc.asyncProperty(mutated(body), mutated(copy), async (other, otherCopy) => {
      if (Buffer.compare(other, body) !== 0) {
        const opened = openTogether(ports, registry.privateKey, { body: other, headerBytes }).catch(failed);
        expect(await opened).toBe('crypto');
      }
      if (Buffer.compare(otherCopy, copy) === 0) return;
      const opened = async () => openCopy(ports, registry.privateKey, readCopy(otherCopy));
      expect(['crypto', 'shape']).toContain(await opened().catch(failed));
    }),
    { numRuns: 60 },
  );
});

it('readClaim answers null to any headers that are not a claim', async () => {
  const request = { method: 'GET', target: '/x', tablet: uuid(7), createdMs: 5000 };
  const headers: Record<string, string> = await signRequest(crypto, device.privateKey, request);
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    ...Object.values(headers).map((text) =>
      mutated(utf8(text)).map((bytes) => Buffer.from(bytes).toString('latin1')),
    ),
    fc.constantFrom(...Object.values(headers), 'sotay=:' + 'A'.repeat(85) + 'B==:'),
  );
  const any = fc.record(
    { 'signature-input': anyText, signature: anyText, 'content-digest': anyText },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(any, (some) => {
      readClaim({ method: 'GET', target: '/x', headers: some });
    }),
    RUNS,
  );
});
