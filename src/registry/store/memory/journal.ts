/** What undoes the writes of the transaction that runs, last first. */
export class Journal {
  private undo: (() => void)[] = [];

  wrote(undo: () => void): void {
    this.undo.push(undo);
  }

  commit(): void {
    this.undo = [];
  }

  rollback(): void {
    for (const step of this.undo.reverse()) step();
    this.undo = [];
  }
}

/** Rows by a text key whose writes a journal can take back. Rows are never changed, only replaced. */
export class Shelf<Row> {
  private readonly rows = new Map<string, Row>();

  constructor(private readonly journal: Journal) {}

  get(key: string): Row | undefined {
    return this.rows.get(key);
  }

  has(key: string): boolean {
    return this.rows.has(key);
  }

  values(): IterableIterator<Row> {
    return this.rows.values();
  }

  put(key: string, row: Row): void {
    const before = this.rows.get(key);
    this.journal.wrote(() => {
      if (before === undefined) this.rows.delete(key);
      else this.rows.set(key, before);
    });
    this.rows.set(key, row);
  }

  delete(key: string): void {
    const before = this.rows.get(key);
    if (before === undefined) return;
    this.journal.wrote(() => this.rows.set(key, before));
    this.rows.delete(key);
  }
}

/** Lists by a text key that only grow, and shrink again when a journal takes back. */
export class Rolls<Row> {
  private readonly lists = new Map<string, Row[]>();

  constructor(private readonly journal: Journal) {}

  of(key: string): readonly Row[] {
    return this.lists.get(key) ?? [];
  }

  all(): Row[] {
    return [...this.lists.values()].flat();
  }

  add(key: string, row: Row): void {
    const list = this.lists.get(key) ?? [];
    this.lists.set(key, list);
    list.push(row);
    this.journal.wrote(() => list.pop());
  }
}
