import { describe, expect, it } from 'vitest';
import { followSending, type SendingCount } from '../../../src/tablet/shell/sending-count.ts';
import { sync } from './vault-samples.ts';

const follow = (waiting: readonly number[]): SendingCount | null =>
  waiting.reduce<SendingCount | null>(
    (before, records) => followSending(before, sync({ phase: 'sending', records })),
    null,
  );

describe('counting while sending', () => {
  it('counts what has left since sending began', () => {
    expect(follow([14, 10, 8])).toEqual({ done: 6, left: 8 });
  });

  it('takes in what is saved meanwhile, without losing what was done', () => {
    expect(follow([14, 10, 12])).toEqual({ done: 4, left: 12 });
  });

  it('begins anew after a pause', () => {
    const stopped = followSending({ done: 6, left: 8 }, sync({ phase: 'paused', records: 8 }));
    expect(stopped).toBeNull();
  });
});
