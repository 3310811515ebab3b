import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../support/ask.ts';
import { FieldDay, quietAdults } from '../support/field-day.ts';
import { readBatch } from '../../src/protocol/batch.ts';
import { SEND_TAG } from '../../sw/names.ts';

describe('a tablet that nobody unlocked', () => {
  const day = new FieldDay();
  const people = quietAdults('locked', 4);
  beforeAll(() => day.begin(), 180_000);
  afterAll(() => day.end());

  const shapes = async () => {
    const rows = await ask(day.registry.databaseUrl, 'SELECT bytes FROM raw_batches ORDER BY received_at');
    return rows.map((row) => readBatch(new Uint8Array(row['bytes'] as Buffer)).header.shape);
  };

  it('B4 sends what was saved, from the lock screen', async () => {
    day.link.unplug();
    // The first save makes a batch at once, whose bytes are then fixed; the second still waits when the keys go.
    await day.enrol(people[0]!);
    await day.enrol(people[1]!);
    // A page that is loaded again has no keys.
    await day.officer.page.reload();
    await day.officer.heading('Ai đang cầm máy?');
    day.link.plug();
    // The longer a tablet tried in vain, the longer it rests: five minutes at most.
    await day.officer.chipSays(/Đã gửi hết/, 330_000);
    expect(await day.names()).toEqual(people.slice(0, 2).map((person) => person.fullName));
    expect(await day.heldPictures()).toBe(6);
    expect(await shapes()).toEqual(['together', 'copies']);
  }, 480_000);

  it('B4 sends with no page open at all, when the browser wakes the service worker', async () => {
    await day.officer.unlock();
    day.link.unplug();
    await day.enrol(people[2]!);
    await day.enrol(people[3]!);
    const { page } = day.officer;
    const cdp = await page.context().newCDPSession(page);
    const registration = new Promise<string>((resolve) => {
      cdp.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
        if (registrations[0]) resolve(registrations[0].registrationId);
      });
    });
    await cdp.send('ServiceWorker.enable');
    const registrationId = await registration;
    await page.goto('about:blank');
    day.link.plug();
    const origin = day.origin;
    await cdp.send('ServiceWorker.dispatchSyncEvent', {
      origin,
      registrationId,
      tag: SEND_TAG,
      lastChance: false,
    });
    await expect
      .poll(() => day.names(), { timeout: 60_000 })
      .toEqual(people.map((person) => person.fullName));
    await expect.poll(() => day.heldPictures(), { timeout: 60_000 }).toBe(12);
    expect(await shapes()).toEqual(['together', 'copies', 'together', 'copies']);
  }, 480_000);
});
