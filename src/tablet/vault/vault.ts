import { CryptoError } from '../../lib/ports/crypto.ts';
import type { AbortSignalLike } from '../../lib/ports/scheduler.ts';
import { hasAnswers } from '../../domain/kinds/eid-answered.ts';
import { vietnamDay } from '../../domain/partial-date.ts';
import type { Site } from '../../protocol/pairing.ts';
import { setting, settingWrite } from '../storage/settings.ts';
import { StorageFullError } from '../storage/tablet-store.ts';
import type * as Api from './api.ts';
import { addPicture, newForm, removePicture, restoredForm, viewOf, writeStep } from './forms.ts';
import { Books, observed } from './books.ts';
import { clockFault } from './clock-fault.ts';
import { ledgerOf, lineOf, listRecords, viewRecord } from './lists.ts';
import { unlockOfficer } from './officers.ts';
import type { OpenForm } from './open-form.ts';
import { pairOfficer } from './pairing.ts';
import { openPicture } from './picture-safe.ts';
import { keepRoom, roomView } from './room.ts';
import { journalRemovals, saveForm } from './saving.ts';
import { entryOf, newestVersion, startSession, withPlaces, type Session } from './session.ts';
import { openEntry } from './sealed-rows.ts';
import { SyncLoop } from './sync-loop.ts';
import { bytesWaiting, syncView } from './sync-view.ts';
import { isOff, MOST_TRIES, waitMs } from './unlock-tries.ts';
import type { VaultPorts } from './vault-ports.ts';

/** Nothing was tried: the medium had no room to count the try. */
const NO_ROOM = { ok: false, why: 'storage-full', waitMs: 0, left: MOST_TRIES } as const;
/** An unlocked tablet left alone locks itself; what was typed is in the journal. */
const IDLE_LOCK_MS = 5 * 60_000;

/**
 * What the vault worker does, without the worker: decides, stores, answers. The page sees `VaultApi` alone.
 *
 * Invariants: (1) keys exist only in `session` and go with it; (2) nothing readable is written; (3) `save` answers
 * `ok` only after a strict commit; (4) a method that needs an officer answers null or `not-open` when locked.
 */
export class Vault implements Api.VaultApi {
  private session: Session | null = null;
  private readonly listeners = new Set<(state: Api.VaultState) => void>();
  private readonly ports: VaultPorts;
  private readonly books: Books;
  private edition = 0;
  private leading = true;
  private touchedAt: number;
  private telling = false;
  readonly sync: SyncLoop;

  constructor(
    ports: VaultPorts,
    private readonly lead: { takeOver: () => Promise<void> } = { takeOver: async () => {} },
  ) {
    this.books = new Books(ports.store);
    this.ports = { ...ports, store: observed(ports.store, (commit) => this.books.follow(commit)) };
    this.touchedAt = ports.clock.nowMs();
    this.sync = new SyncLoop(this.ports, {
      session: () => this.session,
      bytesWaiting: async () => bytesWaiting(await this.books.ready()),
      changed: () => this.changed(),
    });
  }

  /** Another tab took the vault, or this one got it. */
  async setLeading(leading: boolean): Promise<void> {
    this.leading = leading;
    if (!leading) await this.lock();
    this.changed();
  }

  async watch(listener: (state: Api.VaultState) => void): Promise<void> {
    this.listeners.add(listener);
    listener(await this.state());
  }

  takeOver(): Promise<void> {
    return this.lead.takeOver();
  }

  /** Whoever wakes a tablet that slept beyond its time finds it locked: no guard ran meanwhile. */
  touch(): void {
    if (this.session && this.ports.clock.nowMs() - this.touchedAt >= IDLE_LOCK_MS) void this.lock();
    else this.touchedAt = this.ports.clock.nowMs();
  }

  /** Locks after the idle time, early for a clock that jumps ahead, and no later for one that jumps back. */
  async guardIdle(stop?: AbortSignalLike): Promise<void> {
    while (!stop?.aborted) {
      await this.ports.scheduler.sleep(15_000, stop);
      if (this.session && (await keepRoom(this.ports.store))) this.changed();
      const idle = this.ports.clock.nowMs() - this.touchedAt;
      if (idle >= IDLE_LOCK_MS || idle < 0) this.touch();
    }
  }

  async pair(request: { code: string; passphrase: string }): Promise<Api.PairResult> {
    const result = await pairOfficer(this.ports, request);
    this.changed();
    return result;
  }

  async unlock(request: { officer: string; passphrase: string }): Promise<Api.UnlockResult> {
    const opened = await unlockOfficer(this.ports, request).catch((error: unknown) => {
      if (error instanceof StorageFullError) return NO_ROOM;
      throw error;
    });
    if ('keys' in opened) {
      this.session = await startSession(this.ports, opened.keys, opened.grant);
      this.touchedAt = this.ports.clock.nowMs();
      this.books.turnTo(opened.keys.officer);
      await this.indexJournals(this.session);
      void keepRoom(this.ports.store).then(() => this.changed());
      void withPlaces(this.session).then(() => this.changed());
      void this.sync.now();
    }
    this.changed();
    return 'keys' in opened ? { ok: true } : opened;
  }

  async lock(): Promise<void> {
    this.session = null;
    this.books.turnTo(null);
    this.changed();
  }

  async chooseSite(site: string): Promise<void> {
    const { session, ports } = this;
    if (!session) return;
    const sites = (await setting(ports.store, 'sites')) ?? {};
    const chosen = { site, day: vietnamDay(ports.clock.nowMs()) };
    const write = settingWrite('sites', { ...sites, [session.keys.officer]: chosen });
    await ports.store.commit({ writes: [write], durability: 'relaxed' });
    this.changed();
  }

  async openForm(record?: string): Promise<Api.FormView | null> {
    const { session, ports } = this;
    if (!session) return null;
    const form = record === undefined ? await this.startForm(session) : await this.formOf(session, record);
    if (!form) return null;
    session.forms.set(form.record, form);
    return viewOf(ports, session, form);
  }

  private async startForm(session: Session): Promise<OpenForm | null> {
    const site = await this.siteToday(session);
    return site ? newForm(this.ports, site.id) : null;
  }

  /** Null too for what an earlier passphrase locked. */
  private async formOf(session: Session, record: string): Promise<OpenForm | null> {
    return session.forms.get(record) ?? orUnreadable(restoredForm(this.ports, session, record));
  }

  async write(record: string, step: Api.FormStep): Promise<Api.FormView | null> {
    return this.withForm(record, async (session, form) => {
      // What was preset goes into the journal with the first step, so that an interrupted form comes back whole.
      const set = form.seq === 0 && !form.row ? { ...form.values, ...step } : step;
      // A page turned before anything was typed was only remembered.
      const page = form.seq === 0 && form.page !== undefined ? { page: form.page } : {};
      await writeStep(this.ports, session, { form, step: { set, ...page } });
      this.indexForm(session, form);
    });
  }

  async turnPage(record: string, page: string): Promise<void> {
    await this.withForm(record, async (session, form) => {
      if (form.page === page) return;
      if (form.seq > 0) await writeStep(this.ports, session, { form, step: { page } });
      else form.page = page;
    });
  }

  async takePicture(record: string, picture: Api.NewPicture): Promise<Api.FormView | 'storage-full' | null> {
    try {
      return await this.withForm(record, async (session, form) => {
        if (form.seq === 0 && !form.row) {
          await writeStep(this.ports, session, { form, step: { set: { ...form.values } } });
        }
        await addPicture(this.ports, session, { form, content: picture });
        this.indexForm(session, form);
      });
    } catch (error) {
      if (error instanceof StorageFullError) return 'storage-full';
      throw error;
    }
  }

  async dropPicture(record: string, picture: string): Promise<Api.FormView | null> {
    return this.withForm(record, (session, form) => removePicture(this.ports, session, { form, picture }));
  }

  async picture(
    record: string,
    picture: string,
  ): Promise<{ bytes: Api.NewPicture['bytes']; type: string } | null> {
    const { session, ports } = this;
    if (!session) return null;
    const media =
      session.forms.get(record)?.media[picture] ??
      (await orUnreadable(restoredMedia(ports, session, { record, picture })));
    const bytes = media && (await orUnreadable(openPicture(ports, { record, picture, media })));
    return bytes ? { bytes, type: media.type } : null;
  }

  async save(record: string, move: Api.SaveMove, reason?: string): Promise<Api.SaveResult> {
    const { session, ports } = this;
    const form = session && (await this.formOf(session, record));
    if (!session || !form) return { ok: false, why: 'not-open' };
    const result = await saveForm(ports, session, { form, move, ...(reason !== undefined && { reason }) });
    if (result.ok) {
      session.forms.delete(record);
      void this.sync.now();
    }
    this.changed();
    return result;
  }

  async discard(record: string): Promise<void> {
    const { session, ports } = this;
    if (!session) return;
    const owner = session.keys.officer;
    session.forms.delete(record);
    const row = await ports.store.get('records', [owner, record]);
    const pictures = (await ports.store.list('pictures', [owner, record])).filter(
      ({ state }) => state === 'draft',
    );
    const writes = pictures.flatMap(({ cipher }) => [
      { remove: 'pictures', key: [cipher] } as const,
      { remove: 'pictureBytes', key: [cipher] } as const,
    ]);
    const steps = await journalRemovals(ports, { owner, record });
    await ports.store.commit({ writes: [...writes, ...steps], durability: 'strict' });
    session.index.remove(record);
    const saved = row && (await ports.store.get('entries', [owner, record]));
    if (saved) session.index.put(await openEntry(ports, session.keys, saved));
    this.changed();
  }

  async list(question: Api.ListQuestion): Promise<Api.ListReply> {
    const { session } = this;
    if (!session) return { lines: [], total: 0 };
    return listRecords(session, await this.books.ready(), question);
  }

  async record(record: string): Promise<Api.RecordView | null> {
    const { session } = this;
    if (!session) return null;
    return viewRecord(this.ports, session, { record, books: await this.books.ready() });
  }

  async withNumber(personalNumber: string): Promise<Api.RecordLine | null> {
    const { session } = this;
    if (!session) return null;
    const books = await this.books.ready();
    const lines = session.index.withNumber(personalNumber).map((entry) => lineOf(entry, books));
    return lines.find((line) => line.status !== 'voided') ?? null;
  }

  async ledger(day?: string): Promise<Api.Ledger> {
    const { session } = this;
    if (!session) {
      return { captured: 0, setAside: 0, waiting: 0, received: 0, accepted: 0, needsYou: 0, voided: 0 };
    }
    return ledgerOf(session, await this.books.ready(), day);
  }

  /** Asked for by hand: one try, even while the registry asks all tablets to wait. */
  async sendNow(): Promise<void> {
    const { store } = this.ports;
    const { quietUntil: _, ...retry } = (await setting(store, 'retry')) ?? {};
    const writes = [settingWrite('paused', false)];
    if ('at' in retry) writes.push(settingWrite('retry', retry));
    await store.commit({ writes, durability: 'relaxed' });
    await this.sync.now();
  }

  async pause(paused: boolean): Promise<void> {
    await this.ports.store.commit({ writes: [settingWrite('paused', paused)], durability: 'relaxed' });
    if (paused) this.sync.halt();
    else void this.sync.now();
    this.changed();
  }

  async state(): Promise<Api.VaultState> {
    const { ports, session } = this;
    const [officers, sync, signedMs, skewMs, room] = await Promise.all([
      ports.store.list('officers'),
      this.syncNow(),
      setting(ports.store, 'registrySignedMs'),
      setting(ports.store, 'clockSkewMs'),
      this.books.ready().then((books) => roomView(ports.store, books)),
    ]);
    const nowMs = ports.clock.nowMs();
    const lost = officers.length === 0 && (await ports.store.usedBefore());
    const clockWrong = clockFault(nowMs, { builtMs: ports.builtMs, signedMs, skewMs });
    return {
      ...(lost && { lost: true as const }),
      stage: !this.leading ? 'followed' : session ? 'open' : officers.length > 0 ? 'locked' : 'unpaired',
      officers: officers.map((row) => ({
        officer: row.officer,
        name: row.name,
        waitMs: waitMs(row, nowMs),
        off: isOff(row),
      })),
      ...(session && { open: await this.openOfficer(session) }),
      sync,
      room,
      ...(clockWrong && { clockWrong }),
      edition: this.edition,
    };
  }

  private async openOfficer(session: Session): Promise<Api.OpenOfficer> {
    const { person, name, roles, sites } = session.grant;
    const site = await this.siteToday(session);
    return {
      officer: person,
      name,
      roles: roles as Api.OpenOfficer['roles'],
      sites,
      ...(site && { site }),
      unreadable: session.unreadable,
    };
  }

  private async siteToday(session: Session): Promise<Site | undefined> {
    const { ports } = this;
    const chosen = (await setting(ports.store, 'sites'))?.[session.keys.officer];
    if (!chosen || chosen.day !== vietnamDay(ports.clock.nowMs())) return undefined;
    return session.grant.sites.find((site) => site.id === chosen.site);
  }

  /** Another context, such as the service worker, wrote to the store. */
  changedElsewhere(): void {
    this.books.forget();
    this.changed();
  }

  private async syncNow() {
    const now = { sending: this.sync.sending, nowMs: this.ports.clock.nowMs() };
    return syncView(this.ports.store, await this.books.ready(), now);
  }

  private async withForm(
    record: string,
    work: (session: Session, form: OpenForm) => Promise<void>,
  ): Promise<Api.FormView | null> {
    const { session } = this;
    const form = session?.forms.get(record);
    if (!session || !form) return null;
    this.touch();
    await work(session, form);
    return viewOf(this.ports, session, form);
  }

  /** Forms that only a journal holds are found in lists too. */
  private async indexJournals(session: Session): Promise<void> {
    const books = await this.books.ready();
    for (const record of [...books.openRecords]) {
      if (session.index.get(record)) continue;
      const form = await orUnreadable(restoredForm(this.ports, session, record));
      if (form) this.indexForm(session, form);
    }
  }

  /** A new form in which nobody entered anything is no draft: it counts nowhere. */
  private indexForm(session: Session, form: OpenForm): void {
    if (!form.row && !hasAnswers(form.values)) return;
    session.index.put(entryOf(form.record, form.values, this.ports.clock.nowMs()));
    this.changed();
  }

  /** Something changed: lists read again, and whoever watches is told, many changes at once. */
  private changed(): void {
    this.edition += 1;
    if (this.telling) return;
    this.telling = true;
    void this.tell();
  }

  private async tell(): Promise<void> {
    await this.ports.scheduler.sleep(30);
    this.telling = false;
    const state = await this.state();
    for (const listener of this.listeners) listener(state);
  }
}

async function orUnreadable<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof CryptoError) return null;
    throw error;
  }
}

async function restoredMedia(ports: VaultPorts, session: Session, of: { record: string; picture: string }) {
  const row = await ports.store.get('records', [session.keys.officer, of.record]);
  return (await newestVersion(ports, session, row))?.media[of.picture];
}
