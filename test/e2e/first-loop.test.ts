import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeCommune } from '../../src/domain/made-up/commune.ts';
import { ask } from '../support/ask.ts';
import { builtApp } from '../support/built-app.ts';
import { cardSides, makeSceneVideo } from '../support/camera-video.ts';
import { heldPictures } from '../support/held-pictures.ts';
import { startBrowser, type KillableBrowser } from '../support/killable-browser.ts';
import { Link } from '../support/link.ts';
import { OfficerAtTablet } from '../support/officer-at-tablet.ts';
import { startRegistry, type RunningRegistry } from '../support/registry-process.ts';
import { openSvgRenderer } from '../support/render-svg.ts';
import { personalValues, searchFolder } from '../support/search-folder.ts';

const adults = makeCommune({ seed: 'first loop', people: 200 }).people.filter(
  (person) =>
    person.card?.kind === 'cccd' &&
    person.birthDate < '2005-01-01' &&
    person.oddities.length === 0 &&
    person.phone,
);
const [first, ...others] = adults as [(typeof adults)[0], ...typeof adults];
/** With the first, enough people that more than 200 personal values were on this tablet. */
const MORE_PEOPLE = others.slice(0, 17);
/** So many of them stay until they have signed; the others are set aside once their phone was typed. */
const SIGNED = 3;

describe('one adult with a card, from card to receipt', () => {
  const folder = mkdtempSync(join(tmpdir(), 'first-loop-'));
  const profile = join(folder, 'profile');
  const cardVideo = join(folder, 'card.mjpeg');
  const faceVideo = join(folder, 'face.mjpeg');
  let registry: RunningRegistry;
  let link: Link;
  let chromium: KillableBrowser;
  let officer: OfficerAtTablet;
  let record: string;

  async function start(video = cardVideo): Promise<void> {
    chromium = await startBrowser({
      profile,
      args: [
        '--use-fake-device-for-media-stream',
        '--use-fake-ui-for-media-stream',
        `--use-file-for-fake-video-capture=${video}`,
      ],
    });
    officer = new OfficerAtTablet(chromium.page, `http://127.0.0.1:${link.port}`);
    await officer.open();
  }

  const recordRows = () =>
    ask(registry.databaseUrl, 'SELECT id, status, "values", commune FROM records ORDER BY received_at');

  beforeAll(async () => {
    builtApp();
    const sides = await cardSides(first);
    await makeSceneVideo({
      scenes: [
        { picture: sides.front, seconds: 3 },
        { picture: sides.portrait, seconds: 3 },
        { picture: sides.back, seconds: 3 },
      ],
      path: cardVideo,
    });
    await makeSceneVideo({
      scenes: [
        { picture: sides.portrait, seconds: 2 },
        { picture: sides.back, seconds: 2 },
      ],
      path: faceVideo,
    });
    registry = await startRegistry();
    link = await Link.to({ host: '127.0.0.1', port: registry.port });
  }, 180_000);

  afterAll(async () => {
    await chromium?.close();
    await link?.close();
    await registry?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('pairs the tablet and keeps the app for use without a network', async () => {
    await start();
    await officer.pair(registry.codeOf('officer'));
    await officer.unlock();
    await officer.chooseSite();
    await officer.installed();
    await chromium.close();
  }, 120_000);

  it('starts cold without a network, reads the card from the camera, and says "saved"', async () => {
    link.unplug();
    await start();
    await officer.unlock();
    await officer.enrolFromCamera(first);
    expect(officer.taps).toBeLessThanOrEqual(14);
    expect(await recordRows()).toEqual([]);
  }, 180_000);

  it('still has the record after the browser was killed', async () => {
    await chromium.kill();
    await start();
    await officer.unlock();
    await officer.goTo('#/records');
    await officer.sees(first.fullName);
  }, 120_000);

  it('sends by itself once there is a network, and the registry holds the record exactly once', async () => {
    link.plug();
    await officer.chipSays(/Đã gửi hết/, 120_000);
    const rows = await recordRows();
    expect(rows).toHaveLength(1);
    record = String(rows[0]!['id']);
    const values = rows[0]!['values'] as Record<string, { v: unknown }>;
    const at = (path: string) => values[path]?.v;
    expect(at('applicant/fullName')).toBe(first.fullName);
    expect(at('applicant/personalNumber')).toBe(first.personalNumber);
    expect(at('applicant/birthDate')).toBe(first.birthDate);
    expect(at('applicant/sex')).toBe(first.sex);
    expect(at('card/number')).toBe(first.card!.number);
    expect(at('card/issuedOn')).toBe(first.card!.issuedOn);
    expect(at('contact/phone')).toBe(first.phone);
    expect(rows[0]!['status']).toBe('accepted');
  }, 180_000);

  it('holds the pictures whose hashes the record names', async () => {
    const pictures = await heldPictures(registry, record);
    expect(pictures).toHaveLength(3);
    for (const picture of pictures) {
      expect(picture.state).toBe('held');
      expect(picture.opened).toBe(picture.named);
    }
  });

  it('shows the approval on the tablet', async () => {
    await registry.command('approve', record);
    await officer.goTo('#/sync');
    await officer.tap('Gửi ngay');
    await officer.goTo(`#/records/${record}`);
    await officer.sees('Đã duyệt', 90_000);
  }, 120_000);

  it('leaves none of its people readable on the disk', async () => {
    link.unplug();
    await chromium.close();
    // A camera that sees no code: each card comes as a picture file.
    await start(faceVideo);
    await officer.unlock();
    const renderer = await openSvgRenderer();
    for (const [n, person] of MORE_PEOPLE.entries()) {
      const { front } = await cardSides(person);
      const buffer = await renderer.png(front, { width: 1280, height: 807 });
      await officer.goTo('#/');
      const card = { name: 'card.png', mimeType: 'image/png', buffer };
      await (n < SIGNED ? officer.enrolFromFile(person, card) : officer.setAsideFromFile(person, card));
    }
    await renderer.close();
    await officer.goTo('#/records');
    await officer.sees(MORE_PEOPLE[0]!.fullName);
    await chromium.close();
    const values = [first, ...MORE_PEOPLE].flatMap(personalValues);
    expect(values.length).toBeGreaterThanOrEqual(200);
    // The officer's own name is there, on the lock screen's tile: the search finds what can be found.
    const [, officerName] = /officer\s+(.+)$/m.exec(registry.printed.join('\n'))!;
    expect(searchFolder(profile, [officerName!.trim()])).not.toEqual([]);
    expect(searchFolder(profile, values)).toEqual([]);
  }, 600_000);

  it('sends those too, each once, and every audit chain holds', async () => {
    await start();
    link.plug();
    await officer.unlock();
    await officer.chipSays(/Đã gửi hết/, 180_000);
    const rows = await recordRows();
    expect(rows).toHaveLength(1 + MORE_PEOPLE.length);
    const held = await ask(
      registry.databaseUrl,
      'SELECT state, count(*)::int AS n FROM pictures GROUP BY state',
    );
    // Of those who were set aside the side of the card that was read.
    const aside = MORE_PEOPLE.length - SIGNED;
    expect(held).toEqual([{ state: 'held', n: 3 * (1 + SIGNED) + aside }]);
    expect(await registry.command('verify-audit')).toMatch(/0 broken/);
  }, 300_000);
});
