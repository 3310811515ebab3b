import { createHash } from 'node:crypto';
import { same } from '../../src/domain/kinds/difference.ts';
import { fromBase64url } from '../../src/lib/base64url.ts';
import { utf8 } from '../../src/lib/bytes.ts';
import { readChange } from '../../src/protocol/change.ts';
import type { StoredRecord } from '../../src/registry/store/stored.ts';
import type { Chronicle } from './chronicle.ts';
import type { RegistryMachine } from './registry-machine.ts';
import type { SecretFinder } from './secrets.ts';
import type { TabletMachine } from './tablet-machine.ts';
import { shelfKey } from './tablet-truth.ts';
import { lastAcknowledged, standing, type Attempt, type Remembered, type Witness } from './witness.ts';

interface Parts {
  readonly chronicle: Chronicle;
  readonly registry: RegistryMachine;
  readonly witness: Witness;
  readonly tablets: readonly TabletMachine[];
  readonly secrets: SecretFinder;
}

/** What must be so once faults stopped and everyone had time: I1, I2 and I4 in full. */
export class EndCheck {
  constructor(private readonly parts: Parts) {}

  async look(): Promise<void> {
    for (const one of this.parts.witness.records.values())
      if (lastAcknowledged(one) >= 0) await this.record(one);
    for (const tablet of this.parts.tablets) this.medium(tablet);
  }

  private violated(invariant: string, what: string): void {
    this.parts.chronicle.violated(invariant, `at the end: ${what}`);
  }

  private async record(one: Remembered): Promise<void> {
    const { registry, tablets } = this.parts;
    const row = tablets[one.tablet]!.truth.now.records.get(shelfKey([one.owner, one.record]));
    const last = standing(one).find(({ changes }) => changes.at(-1) === row?.head);
    const change = last?.changes.at(-1);
    if (!row || !last || change === undefined)
      return this.violated(
        'I1',
        `record ${one.record} does not stand as it was saved: version ${row?.version}, head ${row?.head}`,
      );
    const answer = registry.truth.answerTo(change);
    if (!answer) return this.violated(last.poison ? 'I2' : 'I1', `record ${one.record} never got an answer`);
    if (answer.outcome === 'rejected') {
      if (row.refused?.change !== change)
        this.violated('I2', `record ${one.record} was refused (${answer.code}) and its officer is not told`);
      return;
    }
    if (last.poison) this.violated('I2', `record ${one.record} is poison and was taken in`);
    if (row.refused)
      this.violated('I2', `record ${one.record} shows a refusal of something that was taken in`);
    const stored = registry.truth.records.get(one.record);
    if (!stored) return this.violated('I1', `record ${one.record} is not at the registry`);
    this.values(one, last, stored);
    this.status(one, last, stored);
    await this.pictures(one, last, stored);
  }

  private values(one: Remembered, last: Attempt, stored: StoredRecord): void {
    const paths = new Set([...Object.keys(last.values), ...Object.keys(stored.values)]);
    const parted = [...paths].filter(
      (path) => path !== last.unfit && !same(last.values[path]?.v, stored.values[path]?.v),
    );
    if (parted.length > 0)
      this.violated(
        'I1',
        `record ${one.record} differs from what was saved at ${parted.slice(0, 5).join(' ')}`,
      );
  }

  /** Its move was made, and what the tablet shows is what the registry holds. */
  private status(one: Remembered, last: Attempt, stored: StoredRecord): void {
    const { truth } = this.parts.registry;
    const { status } = stored;
    const returnedSince =
      status === 'returned' &&
      truth.order.get(`returned ${one.record}`)! > truth.order.get(last.changes.at(-1)!)!;
    const moved =
      last.move === 'submit'
        ? returnedSince || !['draft', 'returned', 'voided'].includes(status)
        : last.move === 'void'
          ? status === 'voided'
          : ['draft', 'returned'].includes(status);
    if (!moved) this.violated('I1', `record ${one.record} stands as ${status} after ${last.move}`);
    const row = this.parts.tablets[one.tablet]!.truth.now.records.get(shelfKey([one.owner, one.record]))!;
    if (row.status !== status)
      this.violated('I6', `record ${one.record} is ${status}, and ${row.status} on its tablet`);
  }

  private async pictures(one: Remembered, last: Attempt, stored: StoredRecord): Promise<void> {
    const { registry } = this.parts;
    const { commune } = stored;
    const changes = await registry.read([commune], (unit) => unit.log.changesOf(commune, one.record));
    const media = Object.assign(
      {},
      ...changes.map(({ text }) => readChange([text, '']).media ?? {}),
    ) as Record<string, { cipher: string; key: string }>;
    for (const [picture, hash] of Object.entries(last.pictures)) {
      const key = media[picture];
      if (!key) return this.violated('I1', `picture ${picture} is named by no change`);
      const [held] = await registry.read([commune], (unit) => unit.pictures.at(commune, [key.cipher]));
      const bytes = await registry.objects.get(key.cipher);
      if (held?.state !== 'held' || !bytes)
        return this.violated('I1', `picture ${picture} is ${held?.state ?? 'unknown'} at the registry`);
      const raw = await registry.crypto.dataKey(fromBase64url(key.key));
      const opened = await registry.crypto.decrypt(raw, bytes, utf8(`picture ${one.record} ${picture}`));
      const found = createHash('sha256').update(opened).digest('base64url');
      if (found !== hash || !one.taken.has(hash))
        this.violated('I1', `picture ${picture} is another one at the registry`);
    }
  }

  /** Nothing left to send, and no personal value in any row. */
  private medium(tablet: TabletMachine): void {
    const { outbox, pictures } = tablet.truth.now;
    if (outbox.size > 0) this.violated('I7', `${outbox.size} changes still wait on ${tablet.name}`);
    const waiting = [...pictures.values()].filter(({ state }) => state === 'waiting');
    for (const { cipher, record } of waiting) {
      const one = this.parts.witness.remembered(record);
      const row = tablet.truth.now.records.get(shelfKey([one?.owner ?? '', record]));
      if (!row?.refused) this.violated('I7', `picture ${cipher} of ${record} still waits on ${tablet.name}`);
    }
    for (const rows of Object.values(tablet.truth.now))
      for (const row of rows.values()) {
        const found = secretIn(this.parts.secrets, row);
        if (found) this.violated('I4', `${found} in a row of ${tablet.name}`);
      }
  }
}

/** Looks into every text and every run of bytes of a row. */
export function secretIn(secrets: SecretFinder, value: unknown): string | null {
  if (typeof value === 'string') return secrets.find(utf8(value));
  if (value instanceof Uint8Array) return secrets.find(value);
  if (typeof value !== 'object' || value === null) return null;
  for (const part of Object.values(value)) {
    const found = secretIn(secrets, part);
    if (found) return found;
  }
  return null;
}
