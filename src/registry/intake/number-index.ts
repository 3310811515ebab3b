/** Which live records have which personal number, by keyed hash, while one share of a batch is taken in. */
export class NumberIndex {
  private readonly holders = new Map<string, Set<string>>();

  constructor(rows: readonly { readonly id: string; readonly numberKey: string }[]) {
    for (const { id, numberKey } of rows) this.set(numberKey, id);
  }

  set(key: string | null, record: string): void {
    if (key === null) return;
    const holders = this.holders.get(key) ?? new Set();
    this.holders.set(key, holders.add(record));
  }

  /** Whether a record other than this one has the number. */
  has(key: string, record: string): boolean {
    return [...(this.holders.get(key) ?? [])].some((holder) => holder !== record);
  }
}
