import { afterAll, describe, expect, it } from 'vitest';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import type { Bytes } from '../../src/lib/bytes.ts';
import { utf8 } from '../../src/lib/bytes.ts';
import { FflateCompression } from '../../src/platform/deflate.ts';
import { FetchNetwork } from '../../src/platform/fetch-network.ts';
import { systemClock, systemRandom, systemScheduler } from '../../src/platform/system.ts';
import { WebCryptoAdapter } from '../../src/platform/webcrypto.ts';
import { dictionary } from '../../src/protocol/dictionary.ts';
import { compressionContract } from '../contract/compression.ts';
import { cryptoContract } from '../contract/crypto.ts';
import { deviceKeysContract } from '../contract/device-keys.ts';
import { locksContract } from '../contract/locks.ts';
import { networkContract } from '../contract/network.ts';
import { startContractServer } from '../contract/network-server.ts';
import { randomContract, timeContract } from '../contract/time.ts';
import { ManualTime } from '../support/manual-time.ts';
import { MemoryDeviceKeys } from '../support/memory-device-keys.ts';
import { MemoryLocks } from '../support/memory-locks.ts';

const crypto = new WebCryptoAdapter();
const compression = new FflateCompression();
const server = await startContractServer();
afterAll(() => server.close());

cryptoContract('WebCryptoAdapter', crypto);
compressionContract('FflateCompression', compression);
randomContract('systemRandom', systemRandom);
timeContract('the system’s time', {
  clock: systemClock,
  scheduler: systemScheduler,
  pass: (ms) => systemScheduler.sleep(ms),
});
const manual = new ManualTime(1000);
timeContract('ManualTime', { clock: manual, scheduler: manual, pass: (ms) => manual.advance(ms) });
locksContract('MemoryLocks', new MemoryLocks());
networkContract('FetchNetwork', {
  network: new FetchNetwork(server.origin),
  nowhere: new FetchNetwork(server.closedOrigin),
});
deviceKeysContract('MemoryDeviceKeys', {
  crypto,
  make: async () => new MemoryDeviceKeys(crypto),
  reopen: (keys) => keys,
});

describe('FflateCompression and zlib', () => {
  const any = fc.oneof(
    fc.uint8Array({ maxLength: 5000 }),
    fc.string({ maxLength: 2000 }).map((text) => utf8(text)),
  );

  it('zlib inflates what fflate deflates, with the protocol’s dictionary', async () => {
    await fc.assert(
      fc.asyncProperty(any, async (bytes) => {
        const packed = await compression.compress(bytes as Bytes, dictionary());
        expect(inflateRawSync(packed, { dictionary: dictionary() }).equals(Buffer.from(bytes))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('fflate inflates what zlib deflates, at every level', async () => {
    await fc.assert(
      fc.asyncProperty(any, fc.integer({ min: 0, max: 9 }), async (bytes, level) => {
        const packed = new Uint8Array(deflateRawSync(bytes, { level, dictionary: dictionary() }));
        const expanded = await compression.expand(packed, bytes.length, dictionary());
        expect(Buffer.from(expanded).equals(Buffer.from(bytes))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
