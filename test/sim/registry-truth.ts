import { BatchReceipt, PictureReceipt, type Answer } from '../../src/protocol/receipt.ts';
import type { StoredChange, StoredRecord } from '../../src/registry/store/stored.ts';
import type { Unit } from '../../src/registry/store/store.ts';
import type { Chronicle } from './chronicle.ts';

/** What one transaction wrote, to be believed once it is committed. */
export interface Written {
  readonly changes: StoredChange[];
  readonly records: StoredRecord[];
}

/** What the registry really committed and really signed, seen from outside of it. */
export class RegistryTruth {
  readonly changes = new Map<string, StoredChange>();
  readonly records = new Map<string, StoredRecord>();
  /** Event at which a change was committed, and at which a record was last returned. */
  readonly order = new Map<string, number>();
  readonly receipts = new Map<string, BatchReceipt>();
  /** `tablet cipher` -> state that a signed receipt told. */
  readonly pictureWords = new Map<string, string>();
  private readonly answers = new Map<string, string>();
  private commits = 0;

  constructor(private readonly chronicle: Chronicle) {}

  committed({ changes, records }: Written): void {
    this.commits += 1;
    for (const change of changes) {
      if (this.changes.has(change.id)) this.chronicle.violated('I2', `applied twice: change ${change.id}`);
      this.changes.set(change.id, change);
      this.order.set(change.id, this.commits);
      this.chronicle.tell('registry', `committed ${change.id} of ${change.record}: ${change.answer.outcome}`);
    }
    for (const record of records) {
      if (record.status === 'returned' && this.records.get(record.id)?.status !== 'returned')
        this.order.set(`returned ${record.id}`, this.commits);
      this.records.set(record.id, record);
    }
  }

  /** Everything that the registry's key signed passes here. */
  signed(text: string): void {
    const statement = JSON.parse(text) as { type: string };
    if (statement.type === 'batch-receipt') this.receipt(text, statement as BatchReceipt);
    if (statement.type === 'picture-receipt') {
      const { tablet, pictures } = statement as PictureReceipt;
      for (const { cipher, state } of pictures) this.pictureWords.set(`${tablet} ${cipher} ${state}`, state);
    }
  }

  private receipt(text: string, receipt: BatchReceipt): void {
    this.receipts.set(text, receipt);
    for (const answer of receipt.answers) this.answered(answer);
  }

  private answered(answer: Answer): void {
    const text = JSON.stringify(answer);
    const first = this.answers.get(answer.change);
    if (first === undefined) this.answers.set(answer.change, text);
    else if (first !== text) this.chronicle.violated('I2', `two answers: ${first} and ${text}`);
    const stored = this.changes.get(answer.change);
    if (!stored && answer.outcome !== 'rejected')
      this.chronicle.violated('I1', `a receipt for change ${answer.change}, which is not committed`);
  }

  answerTo(change: string): Answer | undefined {
    const text = this.answers.get(change);
    return text === undefined ? undefined : (JSON.parse(text) as Answer);
  }
}

/** The same unit, its writes noted. */
export function noted(unit: Unit, written: Written): Unit {
  return {
    ...unit,
    log: watching(unit.log, 'add', (changes) => written.changes.push(...(changes as StoredChange[]))),
    records: watching(unit.records, 'put', (records) => written.records.push(...(records as StoredRecord[]))),
  };
}

/** The port with one method overheard, after it succeeded. */
function watching<P extends object>(port: P, name: keyof P, hear: (argument: unknown) => void): P {
  return new Proxy(port, {
    get(target, member) {
      const found: unknown = Reflect.get(target, member);
      if (typeof found !== 'function') return found;
      const method = (found as (...given: unknown[]) => Promise<unknown>).bind(target);
      if (member !== name) return method;
      return async (...given: unknown[]) => {
        await method(...given);
        hear(given[0]);
      };
    },
  });
}
