import type { Card } from '../../../domain/card-qr.ts';
import { hasAnswers } from '../../../domain/kinds/eid-answered.ts';
import type { Sourced, Values } from '../../../domain/record.ts';
import type { Finding } from '../../../domain/rules/rule.ts';
import type {
  FormStep,
  FormView,
  NewPicture,
  RecordLine,
  SaveMove,
  SaveResult,
  VaultApi,
} from '../../vault/api.ts';
import type { CompressedPicture } from '../../vision/api.ts';
import { unsignedByPicture } from '../../shell/form-step/unsigned.ts';
import { withConsequences } from '../../shell/form-step/with-consequences.ts';
import type { CardSide } from './steps.ts';
import { inNfc } from './unicode-step.ts';

/** As much of the vault as a form needs. */
export type FormVault = Pick<
  VaultApi,
  | 'openForm'
  | 'write'
  | 'turnPage'
  | 'takePicture'
  | 'dropPicture'
  | 'picture'
  | 'save'
  | 'discard'
  | 'record'
  | 'withNumber'
  | 'withPhone'
  | 'list'
>;

/** A card that was read and waits for the officer's confirmation; nothing of it is written before that. */
export interface ReadCard {
  readonly card: Card;
  /** The lines on its back were read and not its code. They have the last day, and a name without marks. */
  readonly mrz?: { readonly expiresOn: string };
  readonly side?: { readonly kind: CardSide; readonly picture: CompressedPicture; readonly quality: string };
  /** Another record of this officer with the same number. */
  readonly twin?: RecordLine;
}

/** `storage-full`: nothing fits any more; `not-written`: the vault failed; what was typed stays on the page. */
export type Trouble = 'storage-full' | 'not-written';

/** Long enough that a word is one write, short enough that a killed tab loses less than a second. */
export const TYPING_PAUSE_MS = 400;

/**
 * One open form on the page. Typed text goes to the vault's journal after a pause, everything else at once.
 *
 * Invariants: (1) what was typed is in `values` at once and in the journal after `flush`; (2) a write that failed
 * stays pending and is tried again with the next; (3) after the vault locked, nothing of the form is left here.
 */
export class FormSession {
  view: FormView | null = null;
  trouble: Trouble | null = null;
  scanned: ReadCard | null = null;
  /** The card that the officer stepped back from: it is not read again by itself while it lies there. */
  left: ReadCard | null = null;
  /** The person came from the check and goes back there. */
  changing = false;
  /** A field to go to when its step is shown. */
  wanted: string | null = null;
  /** Why a supervisor gave the record back, in the supervisor's words; empty for any other form. */
  reason = '';
  /** Rises with every change, so that what draws it draws again. */
  edition = 0;
  #pending: Record<string, Sourced | null> = {};
  #timer: ReturnType<typeof setTimeout> | undefined;
  #writing: Promise<boolean> = Promise.resolve(true);

  constructor(
    readonly vault: FormVault,
    private readonly changed: () => void = () => {},
  ) {}

  get record(): string {
    return this.view?.record ?? '';
  }

  /** The form's values with what was typed since. */
  get values(): Values {
    const values: Record<string, Sourced> = { ...this.view?.values };
    for (const [path, value] of Object.entries(this.#pending)) {
      if (value === null) delete values[path];
      else values[path] = value;
    }
    return values;
  }

  get findings(): readonly Finding[] {
    return this.view?.findings ?? [];
  }

  /** Nothing was read, typed or pictured: there is nothing to set aside. */
  get empty(): boolean {
    const { status = 'draft', pictures = [] } = this.view ?? {};
    return status === 'draft' && pictures.length === 0 && !hasAnswers(this.values);
  }

  /** Opens a record's form, or a new one. False where the vault has none for this officer, or needs a site first. */
  async open(record?: string): Promise<boolean> {
    this.forget();
    this.view = await this.vault.openForm(record);
    if (this.view?.status === 'returned')
      this.reason = (await this.vault.record(this.view.record))?.reason ?? '';
    this.tell();
    return this.view !== null;
  }

  /** Takes note of typed text; it is written after a pause, or with the next `set` or `flush`. */
  type(path: string, value: Sourced | null): void {
    this.#pending = { ...this.#pending, [path]: value };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), TYPING_PAUSE_MS);
    this.tell();
  }

  /** Writes at once. False where it could not be written; then it stays pending. */
  set(step: FormStep): Promise<boolean> {
    this.#pending = { ...this.#pending, ...step };
    return this.flush();
  }

  /** Writes what is pending; one write at a time, so that an older answer never overtakes a newer. */
  flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    return (this.#writing = this.#writing.then(() => this.#write()));
  }

  async #write(): Promise<boolean> {
    const step = this.#pending;
    if (!this.view) return false;
    if (Object.keys(step).length === 0) {
      // Nothing waits: whatever could not be written is no trouble any more.
      this.trouble = null;
      return true;
    }
    try {
      const view = await this.vault.write(this.record, inNfc(withConsequences(step, this.view)));
      if (view === null) return this.lose();
      this.#settle(step);
      this.take(view);
      return true;
    } catch (error) {
      this.fail(error);
      return false;
    }
  }

  /** What was written is pending no more, unless it was typed over meanwhile. */
  #settle(step: FormStep): void {
    const later = Object.entries(this.#pending).filter(([path, value]) => step[path] !== value);
    this.#pending = Object.fromEntries(later);
  }

  /** Hands a picture over. Its bytes are gone from the page afterwards. */
  async keepPicture(picture: NewPicture): Promise<boolean> {
    try {
      const view = await this.vault.takePicture(this.record, picture);
      if (view === null) return this.lose();
      if (view !== 'storage-full') this.take(view);
      else this.fail({ name: 'StorageFullError' });
      return view !== 'storage-full' && (await this.#unsign());
    } catch (error) {
      this.fail(error);
      return false;
    }
  }

  async dropPicture(picture: string): Promise<void> {
    const view = await this.vault.dropPicture(this.record, picture);
    if (view) this.take(view);
    await this.#unsign();
  }

  async #unsign(): Promise<boolean> {
    const step = unsignedByPicture(this.values);
    return step === null || this.set(step);
  }

  /** @param reason why it is voided; a record is never voided without */
  async save(move: SaveMove, reason?: string): Promise<SaveResult> {
    if (!(await this.flush())) return { ok: false, why: this.view ? 'storage-full' : 'not-open' };
    try {
      return await this.vault.save(this.record, move, reason);
    } catch (error) {
      this.fail(error);
      return { ok: false, why: 'storage-full' };
    }
  }

  /** Drops all that is here: the vault locked, or the page goes. */
  forget(): void {
    clearTimeout(this.#timer);
    this.#pending = {};
    this.view = null;
    this.trouble = null;
    this.scanned = null;
    this.left = null;
    this.changing = false;
    this.wanted = null;
    this.reason = '';
    this.tell();
  }

  /** The card that waits for its confirmation is not wanted now. */
  putCardBack(): void {
    this.left = this.scanned ?? this.left;
    this.scanned = null;
  }

  tell(): void {
    this.edition += 1;
    this.changed();
  }

  private take(view: FormView): void {
    this.view = view;
    this.trouble = null;
    this.tell();
  }

  /** The vault has no such form open any more. */
  private lose(): false {
    this.forget();
    return false;
  }

  private fail(error: unknown): void {
    // An error crosses threads as its name and message.
    const name = (error as { name?: unknown } | null)?.name;
    this.trouble = name === 'StorageFullError' ? 'storage-full' : 'not-written';
    this.tell();
  }
}
