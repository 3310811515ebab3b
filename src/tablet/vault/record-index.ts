import { foldedKey, typedKeys, type TypedKey } from '../../domain/folded-key.ts';
import { compareByGivenName } from '../../domain/name.ts';
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
  private sorted: Indexed[] | null = null;

  get size(): number {
    return this.byRecord.size;
  }

  put(entry: Entry): void {
    const digits = [entry.personalNumber, entry.phone].filter(Boolean).join(' ');
    this.byRecord.set(entry.record, { entry, words: ` ${foldedKey(entry.name)} ${digits} ` });
    this.sorted = null;
  }

  remove(record: string): void {
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

  withNumber(personalNumber: string): Entry[] {
    return [...this.byRecord.values()]
      .map(({ entry }) => entry)
      .filter((entry) => entry.personalNumber === personalNumber);
  }

  private inOrder(): readonly Indexed[] {
    this.sorted ??= [...this.byRecord.values()].sort(
      (a, b) => compareByGivenName(a.entry.name, b.entry.name) || (a.entry.record < b.entry.record ? -1 : 1),
    );
    return this.sorted;
  }
}
