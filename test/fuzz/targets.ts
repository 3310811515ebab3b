import { makeCommune } from '../../src/domain/made-up/commune.ts';
import { cardMrz } from '../../src/domain/made-up/card-mrz.ts';
import { cardQrText } from '../../src/domain/made-up/card-qr.ts';
import { addressParts } from '../../src/domain/address-parts.ts';
import { readCardMrz } from '../../src/domain/card-mrz.ts';
import { readCardQr } from '../../src/domain/card-qr.ts';
import { searchHints, typedKeys } from '../../src/domain/folded-key.ts';
import { misshapen } from '../../src/domain/kinds/field-schema.ts';
import { eid } from '../../src/domain/kinds/eid.ts';
import { previewConversion } from '../../src/domain/legacy-charset.ts';
import { normaliseName, offeredCapitals } from '../../src/domain/name.ts';
import { readPersonalNumber } from '../../src/domain/personal-number.ts';
import { readPhone } from '../../src/domain/phone.ts';
import type { Values } from '../../src/domain/record.ts';
import { findings } from '../../src/domain/rules/rule.ts';
import { readTypedDate } from '../../src/domain/typed-date.ts';
import { utf8, type Bytes } from '../../src/lib/bytes.ts';
import { CompressionError } from '../../src/lib/ports/compression.ts';
import { CryptoError } from '../../src/lib/ports/crypto.ts';
import { FflateCompression } from '../../src/platform/deflate.ts';
import { readBatch } from '../../src/protocol/batch.ts';
import { readChange, SignedChange } from '../../src/protocol/change.ts';
import { dictionary } from '../../src/protocol/dictionary.ts';
import { LIMITS } from '../../src/protocol/limits.ts';
import { Grant, PairingReply, PairingRequest, RegistryFacts } from '../../src/protocol/pairing.ts';
import { PullReply } from '../../src/protocol/pull.ts';
import { BatchReceipt, PictureReceipt } from '../../src/protocol/receipt.ts';
import { readClaim, signRequest } from '../../src/protocol/request-signature.ts';
import { parsed, ShapeError } from '../../src/protocol/schema.ts';
import { openCopy, openTogether, readCopy, splitCopies } from '../../src/protocol/sealing.ts';
import { Signed } from '../../src/protocol/signed.ts';
import { recordOfSlip, slipPath } from '../../src/protocol/slip.ts';
import { readCursor, writeCursor } from '../../src/registry/service/cursor.ts';
import * as madeUp from '../protocol/made-up-batch.ts';
import type { Target } from './target.ts';
import { uploadTarget } from './upload-target.ts';

const TODAY = '2026-11-22';
const text = (bytes: Bytes): string => Buffer.from(bytes).toString();
const json = (value: unknown): Bytes => utf8(JSON.stringify(value));
const people = makeCommune({ seed: 'fuzz', people: 60 }).people;
const cards = people.flatMap(({ card, ...person }) => (card ? [{ ...person, ...card }] : []));
const REFUSED = [ShapeError, CryptoError, CompressionError];

/** Every parser by the name that the report gives it. What is genuine is made once, from made-up people. */
export async function targets(): Promise<Record<string, () => Promise<Target>>> {
  const one = await madeUp.signed(madeUp.change(1));
  const two = await madeUp.signed(madeUp.change(2));
  const batch = await madeUp.together([one, two]);
  const copies = await madeUp.copies([one, two]);
  const copy = await madeUp.copyOf(one);
  const packed = await new FflateCompression().compress(json([one, two]), dictionary());
  const { body, headerBytes } = readBatch(batch);
  const sealing = madeUp.registry.privateKey;
  const of = (target: Target) => () => Promise.resolve(target);

  return {
    'card-qr': of({
      genuine: cards.map((card) => utf8(cardQrText(card))),
      read: (bytes) => [
        readCardQr(text(bytes), TODAY),
        readCardQr(Buffer.from(bytes).toString('latin1'), TODAY),
      ],
    }),
    'card-mrz': of({
      genuine: cards.map((card) => utf8(cardMrz({ ...card, number: card.personalNumber }).join('\n'))),
      read: (bytes) => readCardMrz(text(bytes).split('\n'), TODAY),
    }),
    'typed-text': of({
      genuine: people.flatMap((one_) =>
        [one_.fullName, one_.origin.written, one_.phone ?? '', '1/2/1990'].map(utf8),
      ),
      read: (bytes) => {
        const typed = text(bytes);
        return [
          normaliseName(offeredCapitals(typed)),
          ...[typedKeys(typed), searchHints(typed), addressParts(typed), readPhone(typed)],
          ...[readTypedDate(typed), readPersonalNumber(typed), previewConversion(typed)],
        ];
      },
    }),
    batch: of({
      genuine: [batch, copies],
      refusals: REFUSED,
      read: (bytes) => {
        const { header, body: inside } = readBatch(bytes);
        return header.shape === 'copies' ? splitCopies(inside).map(readCopy) : inside;
      },
    }),
    'sealed-together': of({
      genuine: [body],
      refusals: REFUSED,
      read: (bytes) => openTogether(madeUp.ports, sealing, { body: bytes, headerBytes }),
    }),
    'sealed-copy': of({
      genuine: [copy],
      refusals: REFUSED,
      read: (bytes) => openCopy(madeUp.ports, sealing, readCopy(bytes)),
    }),
    compressed: of({
      genuine: [packed],
      refusals: REFUSED,
      read: (bytes) => madeUp.ports.compression.expand(bytes, LIMITS.batchExpandedBytes, dictionary()),
    }),
    change: of({
      genuine: [utf8(one[0]), utf8(two[0])],
      refusals: REFUSED,
      read: (bytes) => {
        const values = readChange([text(bytes), one[1]]).set as Values;
        // The rules see only values of their types, as at the registry.
        return (
          misshapen(eid, values).length === 0 &&
          findings(eid.rules, values, { today: TODAY, status: 'submitted' })
        );
      },
    }),
    'signed-changes': of({
      genuine: [json(one), json(two)],
      refusals: REFUSED,
      read: (bytes) => parsed(SignedChange, bytes, { what: 'a signed change', limit: LIMITS.changeBytes }),
    }),
    ...Object.fromEntries(MESSAGES.map(([name, schema, genuine]) => [name, of(message(schema, genuine))])),
    'request-signature': async () => claimTarget(),
    cursor: of({
      genuine: [
        utf8(
          writeCursor(
            new Map([
              ['00097', 12],
              ['26734', 7],
            ]),
            madeUp.uuid(9),
          ),
        ),
      ],
      read: (bytes) => readCursor(text(bytes), madeUp.uuid(9)),
    }),
    slip: of({
      genuine: [
        utf8(
          slipPath({ commune: '00097', record: madeUp.uuid(9) })
            .split('/')
            .at(-1)!,
        ),
      ],
      read: (bytes) => recordOfSlip(text(bytes)),
    }),
    upload: uploadTarget,
  };
}

const signature = 'A'.repeat(86);
const hash = 'B'.repeat(43);
const at = 1_795_312_800_000;
const statement = { text: '{"v":1}', key: 'sign-1', signature };
const site = { id: madeUp.uuid(3), commune: '00097', catalogue: 'made-up', name: 'Nhà văn hóa' };
const person = { person: madeUp.uuid(4), name: 'Nguyễn Văn Mẫu', roles: ['officer'], communes: ['00097'] };
const answers = [
  { change: madeUp.uuid(5), outcome: 'applied', status: 'accepted', submittedOn: TODAY, dueOn: '2026-12-01' },
  { change: madeUp.uuid(6), outcome: 'rejected', code: 'rule-blocked', rules: ['PER-001'] },
];
const told = { record: madeUp.uuid(5), status: 'returned', at, reason: 'Ảnh mờ', openCases: 1 };
const receipt = { v: 1, tablet: madeUp.uuid(7), epoch: madeUp.uuid(8), at };

const key = 'C'.repeat(87);
const facts = {
  ...{ name: 'Sổ Tay', epoch: madeUp.uuid(8), versions: { newest: 1, oldest: 1 }, timeMs: at },
  signingKeys: [{ id: 'sign-1', key: key }],
  sealingKey: { id: 'seal-1', key: key },
  recoveryKey: { id: 'recovery-1', key: key },
};
const pairing = { v: 1, code: '0ABCDEFG', deviceKey: key, officerKey: key, escrow: 'D'.repeat(200) };

const MESSAGES: readonly (readonly [string, Parameters<typeof parsed>[0], object])[] = [
  ['receipt', BatchReceipt, { ...receipt, type: 'batch-receipt', no: 3, batch: hash, answers }],
  [
    'picture-receipt',
    PictureReceipt,
    { ...receipt, type: 'picture-receipt', pictures: [{ cipher: hash, state: 'held' }] },
  ],
  [
    'pull',
    PullReply,
    { cursor: `${madeUp.uuid(8)}.00097:5`, more: true, happenings: [told], grants: [statement] },
  ],
  ['statement', Signed, statement],
  ['grant', Grant, { v: 1, type: 'grant', ...person, sites: [site], at }],
  ['facts', RegistryFacts, facts],
  ['pairing-request', PairingRequest, { ...pairing, escrowKey: 'recovery-1', proof: signature }],
  [
    'pairing-reply',
    PairingReply,
    { tablet: madeUp.uuid(7), certificate: statement, grant: statement, registry: facts },
  ],
];

function message(schema: Parameters<typeof parsed>[0], genuine: object): Target {
  return {
    genuine: [json(genuine)],
    refusals: REFUSED,
    read: (bytes) => parsed(schema, bytes, { what: 'a message', limit: 4 * 1024 * 1024 }),
  };
}

async function claimTarget(): Promise<Target> {
  const request = { method: 'GET', target: '/x', tablet: madeUp.uuid(7), createdMs: at };
  const headers: Record<string, string> = await signRequest(madeUp.crypto, madeUp.device.privateKey, request);
  return {
    genuine: [utf8(Object.values(headers).join('\n'))],
    read: (bytes) => {
      const lines = Buffer.from(bytes).toString('latin1').split('\n');
      const given = Object.fromEntries(Object.keys(headers).map((name, i) => [name, lines[i] ?? '']));
      return readClaim({ method: 'GET', target: '/x', headers: given });
    },
  };
}
