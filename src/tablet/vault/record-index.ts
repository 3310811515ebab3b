import { foldedKey, typedKeys, type TypedKey } from '../../domain/folded-key.ts';
import { compareByGivenName } from '../../domain/name.ts';
import { readPhone } from '../../domain/phone.ts';
import type { Entry } from './sealed-rows.ts';

interface Indexed {
  readonly entry: Entry;
  /** Folded name and digits, between spaces, so that a whole word can be asked for. */
  readonly words: string;
}

function holds(words: string, { key, whole }: TypedKey): boolean {
  return words.includes(whole ? ` ${key} ` : key);
}

/** In-memory index of one unlocked officer's records: sorted by given name, searched without accents. */
export class RecordIndex {
  private readonly byRecord = new Map<string, Indexed>();
  /** Records by phone as it is dialled today: here in memory, and nowhere on the disk. */
  private readonly byPhone = new Map<string, Set<string>>();
  private sorted: Indexed[] | null = null;

  get size(): number {
    return this.byRecord.size;
  }

  put(entry: Entry): void {
    this.forgetPhone(entry.record);
    this.takePhone(entry);
    const digits = [entry.personalNumber, entry.phone].filter(Boolean).join(' ');
    this.byRecord.set(entry.record, { entry, words: ` ${foldedKey(entry.name)} ${digits} ` });
    this.sorted = null;
  }

  remove(record: string): void {
    this.forgetPhone(record);
    if (this.byRecord.delete(record)) this.sorted = null;
  }

  get(record: string): Entry | undefined {
    return this.byRecord.get(record)?.entry;
  }

  /** Entries that have every word of the text somewhere in name or digits, in list order. */
  *search(text: string): Generator<Entry> {
    const wanted = text
      .split(/\s+/u)
      .filter(Boolean)
      .map((word) => typedKeys(word));
    for (const { entry, words } of this.inOrder()) {
      if (wanted.every((keys) => keys.some((key) => holds(words, key)))) yield entry;
    }
  }

  /** Entries with that number, the newest first; nobody for the empty one. */
  withNumber(personalNumber: string): Entry[] {
    if (personalNumber === '') return [];
    return [...this.byRecord.values()]
      .map(({ entry }) => entry)
      .filter((entry) => entry.personalNumber === personalNumber)
      .sort((a, b) => b.at - a.at);
  }

  /** Entries with that phone, however either was written. */
  withPhone(phone: string): Entry[] {
    const records = this.byPhone.get(phoneKey(phone)) ?? [];
    return [...records].flatMap((record) => this.get(record) ?? []);
  }

  private takePhone({ record, phone }: Entry): void {
    const key = phoneKey(phone);
    if (key === '') return;
    const records = this.byPhone.get(key) ?? new Set();
    this.byPhone.set(key, records.add(record));
  }

  private forgetPhone(record: string): void {
    const key = phoneKey(this.get(record)?.phone ?? '');
    const records = this.byPhone.get(key);
    records?.delete(record);
    if (records?.size === 0) this.byPhone.delete(key);
  }

  private inOrder(): readonly Indexed[] {
    this.sorted ??= [...this.byRecord.values()].sort(
      (a, b) => compareByGivenName(a.entry.name, b.entry.name) || (a.entry.record < b.entry.record ? -1 : 1),
    );
    return this.sorted;
  }
}

/** The number as it is dialled today; '' for what is no mobile number: half a number is nobody's. */
function phoneKey(text: string): string {
  const reading = readPhone(text);
  return reading.ok ? reading.phone : '';
}
