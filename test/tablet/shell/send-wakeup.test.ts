import { describe, expect, it } from 'vitest';
import { SendWakeup } from '../../../src/tablet/shell/send-wakeup.ts';
import { state, sync } from './vault-samples.ts';

function wakeup() {
  const asked: number[] = [];
  const wake = new SendWakeup(async () => asked.push(1));
  const heard = (records: number, pictures = 0): void =>
    wake.heard(state({ sync: sync({ records, pictures }) }));
  return { wake, heard, asked };
}

describe('the wake-up of the sender', () => {
  it('is asked for after every save, not after every sending', () => {
    const { heard, asked } = wakeup();
    for (const records of [0, 1, 2, 1, 0]) heard(records);
    expect(asked).toHaveLength(2);
  });

  it('is asked for once more when the page goes while something waits', () => {
    const { wake, heard, asked } = wakeup();
    heard(0, 3);
    wake.leaving();
    expect(asked).toHaveLength(2);
  });

  it('is not asked for when nothing waits', () => {
    const { wake, heard, asked } = wakeup();
    heard(0);
    wake.leaving();
    expect(asked).toEqual([]);
  });
});
