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

/** Records by what they share. */
class Sharers {
  private readonly records = new Map<string, Set<string>>();

  /** Nobody shares the empty key. */
  of(key: string): Iterable<string> {
    return this.records.get(key) ?? [];
  }

  add(key: string, record: string): void {
    if (key === '') return;
    const known = this.records.get(key);
    if (known) known.add(record);
    else this.records.set(key, new Set([record]));
  }

  remove(key: string, record: string): void {
    const known = this.records.get(key);
    known?.delete(record);
    if (known?.size === 0) this.records.delete(key);
  }
}

/** In-memory index of one unlocked officer's records: sorted by given name, searched without accents. */
export class RecordIndex {
  private readonly byRecord = new Map<string, Indexed>();
  /** By phone as it is dialled today, and by number: here in memory, and nowhere on the disk. */
  private readonly byPhone = new Sharers();
  private readonly byNumber = new Sharers();
  /** In list order once a list was asked for, and kept so: sorting ten thousand anew would hold up each save's list. */
  private sorted: Indexed[] | null = null;

  get size(): number {
    return this.byRecord.size;
  }

  put(entry: Entry): void {
    this.remove(entry.record);
    const digits = [entry.personalNumber, entry.phone].filter(Boolean).join(' ');
    const indexed = { entry, words: ` ${foldedKey(entry.name)} ${digits} ` };
    this.byRecord.set(entry.record, indexed);
    this.byPhone.add(phoneKey(entry.phone), entry.record);
    this.byNumber.add(entry.personalNumber, entry.record);
    if (this.sorted) this.sorted.splice(placeIn(this.sorted, indexed), 0, indexed);
  }

  remove(record: string): void {
    const indexed = this.byRecord.get(record);
    if (!indexed) return;
    this.byRecord.delete(record);
    this.byPhone.remove(phoneKey(indexed.entry.phone), record);
    this.byNumber.remove(indexed.entry.personalNumber, record);
    if (this.sorted) this.sorted.splice(placeIn(this.sorted, indexed), 1);
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
    return this.entries(this.byNumber.of(personalNumber)).sort((a, b) => b.at - a.at);
  }

  /** Entries with that phone, however either was written. */
  withPhone(phone: string): Entry[] {
    return this.entries(this.byPhone.of(phoneKey(phone)));
  }

  private entries(records: Iterable<string>): Entry[] {
    return [...records].flatMap((record) => this.get(record) ?? []);
  }

  private inOrder(): readonly Indexed[] {
    this.sorted ??= [...this.byRecord.values()].sort(inListOrder);
    return this.sorted;
  }
}

/** Total, so that each entry has one place. */
function inListOrder({ entry: a }: Indexed, { entry: b }: Indexed): number {
  return compareByGivenName(a.name, b.name) || (a.record < b.record ? -1 : a.record > b.record ? 1 : 0);
}

/** Where it stands in the order, or would. */
function placeIn(sorted: readonly Indexed[], indexed: Indexed): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (inListOrder(sorted[middle]!, indexed) < 0) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** The number as it is dialled today; '' for what is no mobile number: half a number is nobody's. */
function phoneKey(text: string): string {
  const reading = readPhone(text);
  return reading.ok ? reading.phone : '';
}
