import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FieldDay, quietAdults } from '../support/field-day.ts';

/** From the first byte of a batch to the last picture: a record with three pictures is about 120 kB on the wire. */
const CUTS = [1, 300, 1_500, 4_000, 9_000, 20_000, 35_000, 50_000, 70_000, 90_000];

describe('an upload cut off at ten places', () => {
  const day = new FieldDay();
  const people = quietAdults('cuts', CUTS.length);
  beforeAll(() => day.begin(), 180_000);
  afterAll(() => day.end());

  for (const [i, bytes] of CUTS.entries()) {
    it(`R7 M3 loses nothing and doubles nothing when cut after ${bytes} bytes`, async () => {
      day.link.unplug();
      await day.enrol(people[i]!);
      const cutsBefore = day.link.cuts;
      day.link.plug();
      day.link.cutAfter(bytes);
      await day.officer.goTo('#/sync');
      await day.officer.tap(/Gửi ngay|Gửi lại/);
      await day.officer.chipSays(/Đã gửi hết/, 60_000);
      expect(day.link.cuts).toBe(cutsBefore + 1);
      expect(await day.names()).toEqual(people.slice(0, i + 1).map((person) => person.fullName));
      expect(await day.heldPictures()).toBe(3 * (i + 1));
    }, 120_000);
  }
});
