import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeCommune } from '../../src/domain/made-up/commune.ts';
import type { MadeUpPerson } from '../../src/domain/made-up/person.ts';
import { ask } from './ask.ts';
import { builtApp } from './built-app.ts';
import { cardSides, makeTableVideo } from './camera-video.ts';
import { startBrowser, type KillableBrowser } from './killable-browser.ts';
import { Link } from './link.ts';
import { OfficerAtTablet } from './officer-at-tablet.ts';
import { startRegistry, type RunningRegistry } from './registry-process.ts';
import { openSvgRenderer, type SvgRenderer } from './render-svg.ts';

/** Adults with a valid old card that no rule has anything to say about: the queue of a quiet day. */
export function quietAdults(seed: string, count: number): MadeUpPerson[] {
  return makeCommune({ seed, people: count * 12 })
    .people.filter(
      ({ card, birthDate, oddities, phone }) =>
        card?.kind === 'cccd' && birthDate < '2005-01-01' && oddities.length === 0 && phone !== undefined,
    )
    .slice(0, count);
}

export interface FieldDayOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
  /** The registry's name as the tablet knows it; `127.0.0.1` where it is not given. */
  readonly origin?: (port: number) => string;
  /** Folder of the tablet's profile, where it lies on a medium of its own. */
  readonly profile?: string;
}

/** A registry, a link that can be cut, and one tablet whose camera sees a face and a card in turn; codes come as picture files. */
export class FieldDay {
  registry!: RunningRegistry;
  link!: Link;
  chromium!: KillableBrowser;
  officer!: OfficerAtTablet;
  private renderer!: SvgRenderer;
  private readonly folder = mkdtempSync(join(tmpdir(), 'field-day-'));
  readonly profile: string;

  constructor(private readonly options: FieldDayOptions = {}) {
    this.profile = options.profile ?? join(this.folder, 'profile');
  }

  /** Everything up to "today": paired, unlocked, at a site, and the app kept for use without a network. */
  async begin(): Promise<void> {
    builtApp();
    await makeTableVideo(makeCommune({ seed: 'face', people: 50 }).people, this.video);
    this.registry = await startRegistry(this.options.env ? { env: this.options.env } : {});
    this.link = await Link.to({ host: '127.0.0.1', port: this.registry.port });
    this.renderer = await openSvgRenderer();
    await this.start();
    await this.officer.pair(this.registry.codeOf('officer'));
    await this.officer.unlock();
    await this.officer.chooseSite();
    await this.officer.installed();
  }

  async end(): Promise<void> {
    await this.chromium?.close();
    await this.renderer?.close();
    await this.link?.close();
    await this.registry?.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** As an installed app has it: what is not lasting, a browser evicts when the disk is full. */
  private async letStorageLast(): Promise<void> {
    const cdp = await this.chromium.browser.newBrowserCDPSession();
    await cdp.send('Browser.grantPermissions', { permissions: ['durableStorage'], origin: this.origin });
  }

  async start(): Promise<void> {
    this.chromium = await startBrowser({
      profile: this.profile,
      args: [
        '--use-fake-device-for-media-stream',
        '--use-fake-ui-for-media-stream',
        `--use-file-for-fake-video-capture=${this.video}`,
        ...(this.options.args ?? []),
      ],
    });
    await this.letStorageLast();
    this.officer = new OfficerAtTablet(this.chromium.page, this.origin);
    await this.officer.open();
  }

  get origin(): string {
    const { port } = this.link;
    return this.options.origin?.(port) ?? `http://127.0.0.1:${port}`;
  }

  async enrol(person: MadeUpPerson): Promise<void> {
    const { front } = await cardSides(person);
    const buffer = await this.renderer.png(front, { width: 1280, height: 807 });
    await this.officer.goTo('#/');
    await this.officer.enrolFromFile(person, { name: 'card.png', mimeType: 'image/png', buffer });
  }

  /** Records that the registry truly has: name and how often. */
  async names(): Promise<string[]> {
    const rows = await ask(
      this.registry.databaseUrl,
      'SELECT "values" FROM records ORDER BY received_at, id',
    );
    return rows.map((row) => {
      const values = row['values'] as Record<string, { v: unknown }>;
      return String(values['applicant/fullName']?.v);
    });
  }

  /** How many pictures the registry holds, opened and compared. */
  async heldPictures(): Promise<number> {
    const rows = await ask(
      this.registry.databaseUrl,
      "SELECT count(*)::int AS held FROM pictures WHERE state = 'held'",
    );
    return Number(rows[0]!['held']);
  }

  private get video(): string {
    return join(this.folder, 'table.mjpeg');
  }
}
