import type { AbortSignalLike } from '../../lib/ports/scheduler.ts';
import { hasAnswers } from '../../domain/kinds/eid-answered.ts';
import { StorageFullError } from '../storage/tablet-store.ts';
import type * as Api from './api.ts';
import { addPicture, newForm, removePicture, restoredForm, standingOf, viewOf, writeStep } from './forms.ts';
import { Books, observed } from './books.ts';
import { historyOf } from './history.ts';
import { IdleLock } from './idle-lock.ts';
import { EMPTY_LEDGER, ledgerOf, listRecords, liveLines, viewRecord } from './lists.ts';
import { refusal, type Refused, type Unlocked } from './officers.ts';
import type { OpenForm } from './open-form.ts';
import { pairOfficer } from './pairing.ts';
import { Pins } from './pins.ts';
import { dropPasskey, offerPasskey, setPasskey, unlockByPasskey } from './passkey-use.ts';
import { setPin, unlockByPassphrase, unlockByPin } from './pin-use.ts';
import { pictureOf } from './picture-of.ts';
import { orUnreadable } from './readable.ts';
import { discardForm } from './discarding.ts';
import { keepRoom } from './room.ts';
import { saveForm } from './saving.ts';
import { entryOf, startSession, withPlaces, type Session } from './session.ts';
import { rememberCategory } from './site-category.ts';
import { chooseSiteToday, siteToday } from './site-today.ts';
import type { Entry } from './sealed-rows.ts';
import { SyncLoop } from './sync-loop.ts';
import { setPaused, setReady } from './sync-switches.ts';
import { bytesWaiting } from './sync-view.ts';
import type { VaultPorts } from './vault-ports.ts';
import { vaultView } from './vault-view.ts';
import { Watchers } from './watchers.ts';

/**
 * What the vault worker does, without the worker: decides, stores, answers. The page sees `VaultApi` alone.
 *
 * Invariants: (1) keys exist only in `session` and go with it, but for what a PIN may reopen (`Pins`); (2) nothing
 * readable is written; (3) `save` answers `ok` only after a strict commit; (4) a method that needs an officer answers
 * null or `not-open` when locked.
 */
export class Vault implements Api.VaultApi {
  private session: Session | null = null;
  private readonly ports: VaultPorts;
  private readonly books: Books;
  private readonly pins: Pins;
  private readonly watchers: Watchers;
  /** How often it was locked: an unlock that began before opens nothing after. */
  private locks = 0;
  private leading = true;
  private readonly idle: IdleLock;
  readonly sync: SyncLoop;

  constructor(
    ports: VaultPorts,
    private readonly lead: { takeOver: () => Promise<void> } = { takeOver: async () => {} },
  ) {
    this.books = new Books(ports.store);
    this.ports = { ...ports, store: observed(ports.store, (commit) => this.books.follow(commit)) };
    this.pins = new Pins(ports);
    this.idle = new IdleLock(ports.clock, async () => void (this.session && (await this.lock())));
    this.watchers = new Watchers(ports.scheduler, () => this.state());
    this.sync = new SyncLoop(this.ports, {
      session: () => this.session,
      bytesWaiting: async () => bytesWaiting(await this.books.ready()),
      changed: () => this.changed(),
    });
  }

  /** Another tab took the vault, or this one got it. */
  async setLeading(leading: boolean): Promise<void> {
    this.leading = leading;
    if (!leading) await this.lock().then(() => this.pins.disarm());
    this.changed();
  }

  watch(listener: (state: Api.VaultState) => void): Promise<void> {
    return this.watchers.add(listener);
  }

  takeOver(): Promise<void> {
    return this.lead.takeOver();
  }

  touch(): void {
    this.idle.touch();
  }

  /** Locks after the idle time; runs until the signal aborts. */
  async guardIdle(stop?: AbortSignalLike): Promise<void> {
    while (!stop?.aborted) {
      await this.ports.scheduler.sleep(15_000, stop);
      this.idle.look();
      this.pins.expire();
      if (this.session) await this.keepRoom();
    }
  }

  async pair(request: { code: string; passphrase: string }): Promise<Api.PairResult> {
    const result = await this.thenChanged(pairOfficer(this.ports, request));
    if (result.ok) this.pins.disarm();
    return result;
  }

  async unlock(request: { officer: string; passphrase: string }): Promise<Api.UnlockResult> {
    return this.enter(unlockByPassphrase(this.ports, this.pins, request));
  }

  async unlockByPin(request: { officer: string; pin: string }): Promise<Api.UnlockResult> {
    return this.enter(unlockByPin(this.ports, this.pins, request));
  }

  async unlockByPasskey(request: Api.PasskeyShown): Promise<Api.UnlockResult> {
    return this.enter(unlockByPasskey(this.ports, this.pins, request));
  }

  /** Opens, unless meanwhile another tab took the vault, or someone locked it. */
  private async enter(unlocking: Promise<Unlocked | Refused>): Promise<Api.UnlockResult> {
    const { locks } = this;
    const opened = await unlocking;
    const refused = 'keys' in opened ? await this.begin(opened, locks) : opened;
    this.settlePins();
    this.changed();
    return refused ?? { ok: true };
  }

  async setPin(request: { passphrase: string; pin: string }): Promise<Api.PinResult> {
    const { officer } = this;
    const result = await this.thenChanged(setPin(this.ports, this.pins, { ...request, officer }));
    this.settlePins();
    return result;
  }

  /** Whatever was locked or taken over while a PIN was being armed. */
  private settlePins(): void {
    if (!this.leading) this.pins.disarm();
    else this.pins.lockedBut(this.officer);
  }

  offerPasskey({ passphrase }: { passphrase: string }): Promise<Api.OfferResult> {
    return this.thenChanged(offerPasskey(this.ports, { passphrase, officer: this.officer }));
  }

  setPasskey(request: { passphrase: string; passkey: Api.MadePasskey }): Promise<Api.UnlockResult> {
    return this.thenChanged(setPasskey(this.ports, { ...request, officer: this.officer }));
  }

  dropPasskey(): Promise<Api.UnlockResult> {
    return this.thenChanged(dropPasskey(this.ports, this.officer));
  }

  private get officer(): string | undefined {
    return this.session?.keys.officer;
  }

  private async thenChanged<T>(work: Promise<T>): Promise<T> {
    const result = await work;
    this.changed();
    return result;
  }

  private async begin({ keys, grant, row }: Unlocked, locks: number): Promise<Refused | null> {
    const session = await startSession(this.ports, keys, grant);
    if (this.locks !== locks || !this.leading) return refusal('wait', row, this.ports.clock.nowMs());
    session.statusOf = (record) => standingOf(this.books.records.get(record));
    this.session = session;
    this.idle.begin();
    this.books.turnTo(keys.officer);
    await this.indexJournals(session);
    void this.keepRoom();
    void withPlaces(session).then(() => this.changed());
    void this.sync.now();
    return null;
  }

  /** A medium that fails now may not later: who waits for this goes on. */
  private async keepRoom(): Promise<void> {
    if (await keepRoom(this.ports.store).catch(() => true)) this.changed();
  }

  async lock(): Promise<void> {
    this.locks += 1;
    this.session = null;
    this.pins.lockedBut(undefined);
    this.books.turnTo(null);
    this.changed();
  }

  async chooseSite(site: string): Promise<void> {
    const { officer, ports } = this;
    if (officer === undefined) return;
    await chooseSiteToday(ports, officer, site);
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
    const site = await siteToday(this.ports, session);
    return site ? newForm(this.ports, site.id, session.category.get(site.id)) : null;
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
    return session && pictureOf(ports, session, { record, picture });
  }

  async save(record: string, move: Api.SaveMove, reason?: string): Promise<Api.SaveResult> {
    const { session, ports } = this;
    const form = session && (await this.formOf(session, record));
    if (!session || !form) return { ok: false, why: 'not-open' };
    const result = await saveForm(ports, session, { form, move, ...(reason !== undefined && { reason }) });
    if (result.ok) {
      rememberCategory(session, form);
      session.forms.delete(record);
      void this.sync.now();
    }
    this.changed();
    return result;
  }

  async discard(record: string): Promise<void> {
    if (!this.session) return;
    await discardForm(this.ports, this.session, record);
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

  async history(record: string): Promise<readonly Api.HistoryStep[]> {
    const { session, ports } = this;
    return session ? historyOf(ports, session, record) : [];
  }

  async withNumber(personalNumber: string, except?: string): Promise<Api.RecordLine | null> {
    const lines = await this.liveLines((index) => index.withNumber(personalNumber), except);
    return lines[0] ?? null;
  }

  withPhone(phone: string, except?: string): Promise<readonly Api.RecordLine[]> {
    return this.liveLines((index) => index.withPhone(phone), except);
  }

  private async liveLines(
    found: (index: Session['index']) => readonly Entry[],
    except?: string,
  ): Promise<Api.RecordLine[]> {
    const { session } = this;
    return session ? liveLines(found(session.index), await this.books.ready(), except) : [];
  }

  async ledger(day?: string): Promise<Api.Ledger> {
    const { session } = this;
    return session ? ledgerOf(session, await this.books.ready(), day) : EMPTY_LEDGER;
  }

  /** Asked for by hand: one try, even while the registry asks all tablets to wait. */
  async sendNow(): Promise<void> {
    await setReady(this.ports.store);
    await this.sync.now();
  }

  async pause(paused: boolean): Promise<void> {
    await setPaused(this.ports.store, paused);
    if (paused) this.sync.halt();
    else void this.sync.now();
    this.changed();
  }

  state(): Promise<Api.VaultState> {
    const { session, books, pins, sync, leading } = this;
    const { edition } = this.watchers;
    return vaultView(this.ports, { session, books, pins, sync, leading, edition });
  }

  /** Another context, such as the service worker, wrote to the store. */
  changedElsewhere(): void {
    this.books.forget();
    this.changed();
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
    // What was typed before a tablet slept is kept; whoever wakes it reads nothing.
    return this.session === session ? viewOf(this.ports, session, form) : null;
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

  /** Lists read again, and whoever watches is told. */
  private changed(): void {
    this.watchers.changed();
  }
}
