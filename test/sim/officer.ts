import { createHash } from 'node:crypto';
import { utf8 } from '../../src/lib/bytes.ts';
import type { MadeUpPerson } from '../../src/domain/made-up/person.ts';
import { vietnamDay } from '../../src/domain/partial-date.ts';
import type { Values } from '../../src/domain/record.ts';
import type { SeededRandom } from '../../src/lib/seeded-random.ts';
import { StorageFullError } from '../../src/tablet/storage/tablet-store.ts';
import type { FormStep, FormView, PictureKind, RecordLine, SaveMove } from '../../src/tablet/vault/api.ts';
import { picturesOf } from '../../src/tablet/vault/forms.ts';
import type { Vault } from '../../src/tablet/vault/vault.ts';
import { personValues } from '../support/person-values.ts';
import type { RegistryMachine } from './registry-machine.ts';
import type { SimOfficer } from './sim-people.ts';
import { SITES } from './sim-people.ts';
import type { Surroundings } from './surroundings.ts';
import type { App, TabletMachine } from './tablet-machine.ts';
import type { Remembered, Witness } from './witness.ts';

interface Parts {
  readonly around: Surroundings;
  readonly registry: RegistryMachine;
  readonly tablet: TabletMachine;
  readonly witness: Witness;
  readonly nextPerson: () => MadeUpPerson;
  readonly touched: (record: string) => void;
}

const SECOND = 1000;
const BAD_SHAPES: readonly FormStep[] = [
  { 'applicant/sex': { v: 'khac', s: 'T' } },
  { 'contact/email': { v: 42, s: 'T' } },
  { 'contact/ownSim': { v: 'có', s: 'T' } },
  { 'card/colour': { v: 'xanh', s: 'T' } },
];

/** What a registry must refuse: a site that is not the officer's, or a value at a path; the latter no void carries. */
type Poison = 'scope' | { readonly unfit: string };

/** A person at work with one tablet: does what people do, in the order in which they do it. */
export class OfficerAtWork {
  private readonly draw: SeededRandom;

  constructor(
    readonly who: SimOfficer,
    private readonly parts: Parts,
  ) {
    this.draw = parts.around.draw;
  }

  /** From opening the app to putting it away. What is killed under way simply ends. */
  async session(app: App, tasks: number): Promise<void> {
    const { vault } = app;
    if (!(await this.paired(app)) || !(await this.unlocked(app))) return;
    for (let task = 0; task < tasks; task += 1) {
      await this.think(app, 5, 60);
      // Gone on in another tab.
      if (this.parts.tablet.app !== app) return;
      try {
        await this.task(app, vault);
      } catch (error) {
        if (!(error instanceof StorageFullError)) throw error;
      }
    }
  }

  private async paired({ vault, life }: App): Promise<boolean> {
    const { registry } = this.parts;
    const { officers } = await vault.state();
    if (officers.some(({ officer }) => officer === this.who.id)) return true;
    const issued = await life.wait(() => registry.registry.issueCode(this.who.id).catch(() => null));
    if (!issued) return false;
    const result = await vault.pair({ code: issued.code, passphrase: this.who.passphrase });
    this.tell(`pairs: ${result.ok ? 'ok' : result.why}`);
    return result.ok;
  }

  /** Unlocked for this officer; tries again as the lock screen tells. */
  async unlocked(app: App): Promise<boolean> {
    const { vault } = app;
    const { faults } = this.parts.around;
    if ((await vault.state()).open?.officer === this.who.id) return true;
    for (let tries = 0; tries < 6; tries += 1) {
      const wrong = faults.strikes('wrong-passphrase', 0.1);
      const passphrase = wrong ? 'không phải câu này' : this.who.passphrase;
      const result = await vault.unlock({ officer: this.who.id, passphrase }).catch(storageFull);
      if (result?.ok && wrong) this.parts.around.chronicle.violated('I4', 'a wrong passphrase unlocked');
      if (result?.ok) return true;
      const wait = result && 'waitMs' in result ? result.waitMs : 30 * SECOND;
      await this.think(app, 1 + wait / SECOND, 5 + wait / SECOND);
    }
    return false;
  }

  private async task(app: App, vault: Vault): Promise<void> {
    if (!(await this.unlocked(app))) return;
    const todo = this.draw.weighted([
      ['new', 10],
      ['again', 7],
      ['lock', 1],
      ['send', 1],
    ] as const);
    if (todo === 'new') return this.newRecord(app, vault);
    if (todo === 'again') return this.oldRecord(app, vault);
    if (todo === 'send') return void vault.sendNow().catch(() => undefined);
    return this.lockWhileSending(app, vault);
  }

  private async newRecord(app: App, vault: Vault): Promise<void> {
    const view = (await vault.openForm()) ?? (await this.atSite(vault));
    if (!view) return;
    const { witness, nextPerson, tablet } = this.parts;
    const person = nextPerson();
    const { record } = view;
    const one = witness.remember({ record, owner: this.who.id, tablet: tablet.number, person });
    const site = textAt(view.values, 'request/siteId');
    const values = personValues(person, site, vietnamDay(tablet.clock.nowMs()));
    const paths = Object.keys(values);
    for (const part of [paths.slice(0, 14), paths.slice(14, 22), paths.slice(22)]) {
      await vault.write(record, Object.fromEntries(part.map((path) => [path, values[path]!])));
      await this.think(app, 1, 20);
    }
    await this.pictures(vault, one);
    if (this.draw.chance(0.05)) return;
    if (this.draw.chance(0.04)) return this.thrownAway(vault, one);
    const poison = await this.poisoned(vault, one);
    const move = this.draw.chance(0.5) ? 'submit' : 'set-aside';
    await this.save(app, one, { move, poison });
    if (move === 'set-aside' && this.draw.chance(0.5)) await this.onSecondThought(app, one);
  }

  /** Something was forgotten: saved again while the version before is on its way. */
  private async onSecondThought(app: App, one: Remembered): Promise<void> {
    await this.think(app, 0, 2.5);
    const view = await app.vault.openForm(one.record);
    if (!view) return;
    await this.mended(app.vault, one, view);
    await this.save(app, one, { move: this.draw.chance(0.5) ? 'submit' : 'set-aside', poison: null });
  }

  private async atSite(vault: Vault): Promise<FormView | null> {
    await vault.chooseSite(this.draw.pick(this.who.sites));
    return vault.openForm();
  }

  private async thrownAway(vault: Vault, one: Remembered): Promise<void> {
    await vault.discard(one.record);
    this.parts.witness.records.delete(one.record);
  }

  private async pictures(vault: Vault, one: Remembered): Promise<void> {
    const kinds: PictureKind[] = ['portrait', 'card-front', 'proof'];
    for (const kind of kinds.slice(
      0,
      this.draw.weighted([
        [0, 3],
        [1, 4],
        [2, 2],
        [3, 1],
      ] as const),
    ))
      await this.takePicture(vault, one, kind);
  }

  private async takePicture(vault: Vault, one: Remembered, kind: PictureKind): Promise<void> {
    const { fullName, personalNumber } = one.person;
    // Now and then one of several pieces of an upload.
    const size = this.draw.chance(0.06) ? 90_000 : this.draw.between(40, 900);
    const content = `${kind} of ${fullName}, ${personalNumber} ${this.draw.int(1e9)} `.repeat(1 + size / 70);
    const bytes = utf8(content.slice(0, size + 40));
    one.taken.add(createHash('sha256').update(bytes).digest('base64url'));
    await vault.takePicture(one.record, { kind, bytes, type: 'image/webp', quality: 'sharp' });
  }

  /** By a way around the form: a value or a site that the registry must refuse. */
  private async poisoned(vault: Vault, one: Remembered): Promise<Poison | null> {
    const { faults } = this.parts.around;
    if (faults.strikes('poison-scope', 0.04)) {
      await vault.write(one.record, { 'request/siteId': { v: SITES.elsewhere.id, s: 'T' } });
      return 'scope';
    }
    if (!faults.strikes('poison-shape', 0.05)) return null;
    const shape = this.draw.pick(BAD_SHAPES);
    await vault.write(one.record, shape);
    return { unfit: Object.keys(shape)[0]! };
  }

  private async oldRecord(app: App, vault: Vault): Promise<void> {
    const { lines } = await vault.list({ limit: 100 });
    const open = lines.filter(
      (line) => line.refused || line.status === 'draft' || line.status === 'returned',
    );
    if (open.length === 0) return this.newRecord(app, vault);
    const mine = open.filter((line) => line.sync === 'needs-you');
    const line = this.draw.pick(mine.length > 0 && this.draw.chance(0.7) ? mine : open);
    const one = this.parts.witness.remembered(line.record);
    const view = await vault.openForm(line.record);
    if (!one || !view) return;
    await this.mended(vault, one, view);
    if (this.draw.chance(0.4))
      await this.takePicture(vault, one, this.draw.pick(['portrait', 'proof'] as const));
    await this.think(app, 2, 40);
    if (this.draw.chance(0.08)) return;
    const poison = line.refused || line.status === 'returned' ? null : await this.poisoned(vault, one);
    await this.save(app, one, { move: this.nextMove(line), poison });
  }

  private nextMove(line: RecordLine): SaveMove {
    const [submit, aside, away] = line.sync === 'needs-you' ? [12, 3, 1] : [6, 6, 2];
    return this.draw.weighted<SaveMove>([
      ['submit', submit],
      ['set-aside', aside],
      ['void', away],
    ]);
  }

  /** Puts right what is wrong and changes something, as a person who has the applicant at the table. */
  private async mended(vault: Vault, one: Remembered, view: FormView): Promise<void> {
    const colour = view.values['card/colour'] && { 'card/colour': null };
    const site = textAt(view.values, 'request/siteId');
    const good = this.who.sites.includes(site) ? site : this.who.sites[0]!;
    const { 'request/capturedOn': _day, ...values } = personValues(one.person, good, '2026-11-20');
    const email = { v: `nguoi-${this.draw.int(1000)}@example.com`, s: 'T' as const };
    const note = { v: `gặp lại lần ${one.attempts.length} ${this.draw.int(100)}`, s: 'T' as const };
    await vault.write(one.record, {
      ...values,
      ...colour,
      'contact/email': email,
      'portrait/noPortraitReason': note,
    });
  }

  /** Saves, and remembers what was said about it. */
  private async save(
    app: App,
    one: Remembered,
    how: { move: SaveMove; poison: Poison | null },
  ): Promise<void> {
    const { vault } = app;
    const view = await vault.openForm(one.record);
    if (!view) return;
    const { move, poison } = how;
    const { values } = view;
    const pictures = Object.fromEntries(
      picturesOf(values).map(({ picture }) => [picture, textAt(values, `pictures/${picture}/hash`)]),
    );
    const unfit = move === 'void' && poison !== null && poison !== 'scope' ? poison : {};
    const refused = { poison: poison !== null && !('unfit' in unfit), ...unfit };
    const attempt = { values, move, ...refused, pictures, changes: [], acknowledged: false, failed: false };
    one.attempts.push(attempt);
    const saving = vault.save(one.record, move, move === 'void' ? 'nhập trùng' : undefined);
    if (this.parts.around.faults.strikes('locked-while-sending', 0.03)) void vault.lock();
    const result = await saving;
    this.tell(`${move} ${one.record}: ${result.ok ? 'ok' : result.why}`);
    if (result.ok) attempt.acknowledged = true;
    else this.parts.witness.failed(one, attempt);
    this.parts.touched(one.record);
    if (!result.ok && ['blocked', 'unreadable'].includes(result.why) && move === 'submit')
      await this.save(app, one, { move: 'set-aside', poison });
  }

  private async lockWhileSending(app: App, vault: Vault): Promise<void> {
    const { faults } = this.parts.around;
    if (!faults.over && vault.sync.sending.active) faults.happened('locked-while-sending');
    await vault.lock();
    await this.think(app, 20, 200);
  }

  /** The person's own time; ends with the app. */
  private think(app: App, fromS: number, toS: number): Promise<void> {
    const { time } = this.parts.around;
    const ms = this.draw.between(Math.round(fromS * SECOND), Math.round(toS * SECOND));
    return app.life.wait(() => time.sleep(ms));
  }

  private tell(what: string): void {
    this.parts.around.chronicle.tell(`officer ${this.who.name.split(' ').at(-1)}`, what);
  }
}

function textAt(values: Values, path: string): string {
  const value = values[path]?.v;
  return typeof value === 'string' ? value : '';
}

/** A medium that is full holds up an unlocking; the person tries again. */
function storageFull(error: unknown): null {
  if (error instanceof StorageFullError) return null;
  throw error;
}
