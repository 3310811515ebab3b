import Type from 'typebox';
import { expect, it } from 'vitest';
import { toBase64url } from '../../src/lib/base64url.ts';
import { sign, verified } from '../../src/protocol/signed.ts';
import {
  signRequest,
  readClaim,
  verifyClaim,
  type SignedRequest,
} from '../../src/protocol/request-signature.ts';
import { readChange, verifyChange } from '../../src/protocol/change.ts';
import { author, change, crypto, device, hashOf, signed, utf8, uuid } from './made-up-batch.ts';

const schema = Type.Object({ type: Type.Literal('word'), n: Type.Integer() });
const by = { id: 'sign-1', key: device.privateKey };
const keys = new Map([['sign-1', device.publicKey]]);
const said = await sign(crypto, by, { type: 'word', n: 1 });

it('R1 is the exact text, the key’s id and a signature over that text', async () => {
  expect(said).toMatchObject({ text: '{"type":"word","n":1}', key: 'sign-1' });
  expect(await verified(crypto, keys, { signed: said, schema })).toEqual({ type: 'word', n: 1 });
});

const CHANGED: [string, object, object][] = [
  ['another text', { text: '{"type":"word","n":2}' }, { code: 'statement', reason: 'signature' }],
  [
    'the same text written differently',
    { text: '{ "type":"word","n":1}' },
    { code: 'statement', reason: 'signature' },
  ],
  ['a key that is not held', { key: 'sign-2' }, { code: 'statement', reason: 'key-unknown' }],
  [
    'a signature with stray bits',
    { signature: `${said.signature.slice(0, -1)}B` },
    { code: 'statement', reason: 'signature' },
  ],
  ['no signature', { signature: 'A'.repeat(86) }, { code: 'statement', reason: 'signature' }],
];
for (const [what, more, error] of CHANGED) {
  it(`R1 is not believed with ${what}`, async () => {
    const claim = { signed: { ...said, ...more }, schema };
    await expect(verified(crypto, keys, claim)).rejects.toMatchObject(error);
  });
}

it('R1 a genuine statement of another type is not taken for the one that was asked for', async () => {
  const other = await sign(crypto, by, { type: 'other', n: 1 });
  await expect(verified(crypto, keys, { signed: other, schema })).rejects.toMatchObject({ code: 'shape' });
});

it('C2 is signed over the exact text, by its author alone', async () => {
  const one = await signed(change(1));
  expect(readChange(one)).toEqual(change(1));
  expect(await verifyChange(crypto, author.publicKey, one)).toBe(true);
  expect(await verifyChange(crypto, device.publicKey, one)).toBe(false);
  expect(await verifyChange(crypto, author.publicKey, [`${one[0]} `, one[1]])).toBe(false);
  expect(await verifyChange(crypto, author.publicKey, [one[0], `${one[1].slice(0, -1)}B`])).toBe(false);
});

const request: SignedRequest = {
  method: 'POST',
  target: '/api/v1/picture-receipts?a=1',
  tablet: uuid(7),
  createdMs: 1_795_312_800_000,
  digest: await hashOf(utf8('{}')),
};

it('H1 covers method, target, digest, tablet and second', async () => {
  const headers = await signRequest(crypto, device.privateKey, request);
  const claim = readClaim({ method: request.method, target: request.target, headers })!;
  expect(claim.request).toEqual(request);
  expect(await verifyClaim(crypto, device.publicKey, claim)).toBe(true);
  const others: Partial<SignedRequest>[] = [
    { method: 'GET' },
    { target: '/api/v1/picture-receipts?a=2' },
    { tablet: uuid(8) },
    { createdMs: request.createdMs + 1000 },
    { digest: toBase64url(new Uint8Array(32)) },
  ];
  for (const other of others) {
    const changed = { ...claim, request: { ...claim.request, ...other } };
    expect(await verifyClaim(crypto, device.publicKey, changed)).toBe(false);
  }
});

it('H1 claims nothing where a header is missing, doubled or shaped differently', async () => {
  const headers: Record<string, string> = await signRequest(crypto, device.privateKey, request);
  const { method, target } = request;
  for (const name of Object.keys(headers)) {
    const without = Object.fromEntries(Object.entries(headers).filter(([other]) => other !== name));
    expect(readClaim({ method, target, headers: without })).toBeNull();
    const doubled = { ...headers, [name]: `${headers[name]}, ${headers[name]}` };
    expect(readClaim({ method, target, headers: doubled })).toBeNull();
  }
  const stray = headers['signature']!.replace(/.==:$/, 'B==:');
  expect(readClaim({ method, target, headers: { ...headers, signature: stray } })).toBeNull();
});
