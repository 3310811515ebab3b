import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FieldDay, quietAdults } from '../support/field-day.ts';
import { mayMount, SmallDisk } from '../support/small-disk.ts';

const allowed = mayMount();
if (!allowed) console.warn('not allowed to mount a small disk: the full disk is not tried in a real browser');

describe.skipIf(!allowed)('a tablet whose disk is full in the middle of a form', () => {
  const [first, second] = quietAdults('full disk', 2);
  let disk: SmallDisk;
  let day: FieldDay;
  let typed = '';

  const name = () => day.officer.page.getByLabel(/Họ, chữ đệm/).first();
  const refusal = () => day.officer.page.getByText('Bộ nhớ máy đầy: chưa ghi được phần vừa nhập.');
  /** Nothing has been written for a while: a disk is full before a write or after it, and not by chance in the middle. */
  const atRest = async (): Promise<void> => {
    for (let [before, since] = [-1, 0]; since < 7; since += 1) {
      const now = disk.freeBytes;
      if (now !== before) [before, since] = [now, 0];
      await day.officer.page.waitForTimeout(100);
    }
  };
  /** Takes every byte that is free and types, until what the app kept for itself is spent and a write is refused. */
  const typeUntilNoRoom = async (): Promise<void> => {
    for (let letters = 1; letters <= 40; letters += 1) {
      await atRest();
      disk.fill();
      typed = `Nguyễn Thử ${'Đầy '.repeat(letters)}Hết`;
      await name().fill(typed);
      await day.officer.page.waitForTimeout(700);
      if (await refusal().isVisible()) return;
    }
    throw new Error('the disk was never full');
  };
  /** What was given up is laid up again, and the app takes new forms. */
  const roomAgain = () =>
    day.officer.page.getByText('Bộ nhớ đầy').first().waitFor({ state: 'hidden', timeout: 60_000 });
  const listed = async (): Promise<void> => {
    await day.officer.goTo('#/records');
    for (const { fullName } of [first!, second!]) await day.officer.sees(fullName);
  };
  const restart = async (): Promise<void> => {
    await day.chromium.close();
    await day.start();
    await day.officer.unlock();
  };

  /**
   * As an installed app has it, from the browser's first moment: what a test grants over its own line comes after the
   * start, and a browser that starts on a full disk evicts at once what is not lasting.
   */
  const letStorageLastForGood = async (): Promise<void> => {
    await day.chromium.close();
    const path = join(day.profile, 'Default/Preferences');
    const preferences = JSON.parse(readFileSync(path, 'utf8')) as {
      profile: { content_settings: { exceptions: Record<string, object> } };
    };
    preferences.profile.content_settings.exceptions['durable_storage'] = {
      [`${day.origin},*`]: { setting: 1 },
    };
    writeFileSync(path, JSON.stringify(preferences));
    await day.start();
    await day.officer.unlock();
  };

  beforeAll(async () => {
    // Of a smaller one Chromium's own quota, a share of the whole, is used up before the disk is.
    disk = new SmallDisk(600);
    day = new FieldDay({ profile: join(disk.folder, 'profile') });
    await day.begin();
    await letStorageLastForGood();
    day.link.unplug();
    await day.enrol(first!);
  }, 240_000);
  afterAll(async () => {
    await day?.end();
    disk?.release();
  });

  it('writes into the room that was kept for it, says when that is spent, and has it all once there is room again', async () => {
    await day.officer.tap('Người tiếp theo');
    await day.officer.tap('Gõ tay');
    await day.officer.heading('Nhập thông tin cá nhân');
    await typeUntilNoRoom();
    disk.free();
    typed = 'Nguyễn Thử Xong';
    await name().fill(typed);
    await refusal().waitFor({ state: 'detached', timeout: 30_000 });
    await day.officer.page.waitForTimeout(1_000);
    // Chromium forgets a service worker that it could not write down: the app itself has to be fetched again.
    day.link.plug();
    await restart();
    await day.officer.page.getByRole('link', { name: /Nguyễn Thử Xong.*Đang làm dở/ }).click();
    await expect.poll(() => name().inputValue(), { timeout: 20_000 }).toBe(typed);
  }, 240_000);

  it('has every saved record after the next start, and the one after that', async () => {
    await roomAgain();
    await day.officer.goTo('#/');
    await day.enrol(second!);
    await restart();
    await listed();
    await restart();
    await listed();
  }, 240_000);

  it('opens with every saved record when it was killed while the disk was full and still is', async () => {
    await roomAgain();
    await day.officer.goTo('#/');
    await day.officer.tap(/Thu nhận hồ sơ mới|Người tiếp theo/);
    await day.officer.tap('Gõ tay');
    await day.officer.heading('Nhập thông tin cá nhân');
    await typeUntilNoRoom();
    await day.chromium.kill();
    disk.fill();
    await day.start();
    await day.officer.unlock();
    await listed();
    disk.free();
    await restart();
    await listed();
  }, 240_000);
});
