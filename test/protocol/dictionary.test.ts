import { expect, it } from 'vitest';
import { utf8 } from '../../src/lib/bytes.ts';
import { dictionary } from '../../src/protocol/dictionary.ts';
import { change, hashOf, ports, signed } from './made-up-batch.ts';

it('B6 is the dictionary that both sides have always held', async () => {
  // Whoever changes this raises PROTOCOL_VERSION, and the registry keeps the older one too.
  expect(await hashOf(dictionary())).toBe('gTYcSDAaCr06KJPz5AWV8MpAljD_WQ-_hqqS6JyhZaU');
});

it('B6 makes one record nearly a third smaller than it is without', async () => {
  const bytes = utf8(JSON.stringify(await signed(change(1))));
  const [bare, helped] = [
    await ports.compression.compress(bytes),
    await ports.compression.compress(bytes, dictionary()),
  ];
  // Signature and ids do not compress, and are others in each run: a few bytes up or down.
  expect(helped.length).toBeLessThan(bare.length * 0.7);
});
