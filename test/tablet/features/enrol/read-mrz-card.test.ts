import { describe, expect, it } from 'vitest';
import type { MrzReading } from '../../../../src/domain/card-mrz.ts';
import { readMrzCard } from '../../../../src/tablet/features/enrol/read-mrz-card.ts';
import type { RecordLine } from '../../../../src/tablet/vault/api.ts';
import type { CompressedPicture } from '../../../../src/tablet/vision/api.ts';

const READ: MrzReading = {
  ok: true,
  card: {
    number: '001099000001',
    birthDate: '1999-02-15',
    sex: 'nam',
    expiresOn: '2039-02-15',
    nameHint: 'NGUYEN VAN MAU',
  },
};
const twin = { record: 'another record' } as RecordLine;

const picture = (more: Partial<CompressedPicture> = {}): CompressedPicture => ({
  ...{ bytes: new Uint8Array([1]), type: 'image/webp', width: 1280, height: 807 },
  quality: { sharpness: 0.8, brightness: 0.5, glareShare: 0 },
  card: 'whole',
  ...more,
});

function read({ reading = READ, side = picture(), others = null as RecordLine | null } = {}) {
  const vision = { readMrz: async () => ({ reading, ms: 1 }), compress: async () => side };
  const vault = {
    withNumber: async (number: string, except?: string) =>
      number === '001099000001' && others?.record !== except ? others : null,
  };
  return readMrzCard(new Blob(['picture']), { vision, vault, record: 'this record', today: '2026-11-01' });
}

describe("a card read by the lines on its back, as the confirmation's screen takes it", () => {
  it('has what check digits hold, the name for comparison, and the last day that is printed', async () => {
    const { number, birthDate, sex } = READ.ok ? READ.card : ({} as never);
    const card = { number, birthDate, sex, fullName: 'NGUYEN VAN MAU', address: '', layout: 'other' };
    expect(await read()).toMatchObject({ card, mrz: { expiresOn: '2039-02-15' } });
  });

  it('brings its picture as the back of the card, unless that has a fault or an edge is missing', async () => {
    expect((await read())?.side?.kind).toBe('card-back');
    expect(await read({ side: picture({ card: 'cut' }) })).not.toHaveProperty('side');
    const dark = picture({ quality: { sharpness: 0.8, brightness: 0.1, glareShare: 0 } });
    expect(await read({ side: dark })).not.toHaveProperty('side');
  });

  it('names the other record that has its number, as a code does', async () => {
    expect((await read({ others: twin }))?.twin).toBe(twin);
    expect(await read({ others: { ...twin, record: 'this record' } })).not.toHaveProperty('twin');
  });

  it('is none where the lines were refused', async () => {
    expect(await read({ reading: { ok: false, code: 'check-digit' } })).toBe(null);
  });
});
