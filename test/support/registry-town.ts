import type { Role } from '../../src/domain/status.ts';
import type { RegisterRow } from '../../src/domain/rules/rule.ts';
import type { Values } from '../../src/domain/record.ts';
import { FflateCompression } from '../../src/platform/deflate.ts';
import { systemRandom } from '../../src/platform/system.ts';
import { WebCryptoAdapter } from '../../src/platform/webcrypto.ts';
import type { Change } from '../../src/protocol/change.ts';
import type { Site } from '../../src/protocol/pairing.ts';
import type { Answer } from '../../src/protocol/receipt.ts';
import { madeUpProvider } from '../../src/registry/adapters/made-up-provider.ts';
import { storedRegister } from '../../src/registry/adapters/stored-register.ts';
import { numberKeyOf } from '../../src/registry/intake/candidate.ts';
import { MemoryObjectStore } from '../../src/registry/objects/memory-object-store.ts';
import { registryOver, type RegistryService } from '../../src/registry/registry-service.ts';
import type { RegistryPorts } from '../../src/registry/registry-ports.ts';
import type { Store, Unit } from '../../src/registry/store/store.ts';
import type { Person, StoredRecord } from '../../src/registry/store/stored.ts';
import { adultWithCard } from './eid-values.ts';
import { FieldTablet, type Officer, type Said, type Sealed } from './field-tablet.ts';
import { memoryKeys } from './memory-keys.ts';

/** A Sunday morning in Vietnam, the day that `adultWithCard` is complete on. */
export const NOW_MS = Date.UTC(2026, 10, 22, 2);
export const HOME = '18352';
export const AWAY = '00097';

const uuid = (n: number) => `01932f00-0000-7000-8000-${String(n).padStart(12, '0')}`;
export const SITE = uuid(101);
export const OTHER_SITE = uuid(102);
export const AWAY_SITE = uuid(103);

const site = (id: string, commune: string): Site => ({
  id,
  commune,
  catalogue: '2025-07',
  name: 'Nhà văn hoá',
});

/** Everyone of the made-up town, by the name tests use. */
export const PEOPLE = {
  officer: person(1, ['officer'], [HOME], [SITE]),
  colleague: person(2, ['officer'], [HOME], [SITE, OTHER_SITE]),
  stranger: person(3, ['officer'], [AWAY], [AWAY_SITE]),
  supervisor: person(4, ['supervisor'], [HOME], [SITE, OTHER_SITE]),
  farSupervisor: person(5, ['supervisor'], [AWAY], [AWAY_SITE]),
  leader: person(6, ['leader'], [HOME], []),
  administrator: person(7, ['administrator'], [HOME, AWAY], []),
  clerk: person(8, ['clerk'], [HOME], [SITE]),
  traveller: person(9, ['officer'], [HOME, AWAY], [SITE, AWAY_SITE]),
} as const;
export type Who = keyof typeof PEOPLE;

function person(n: number, roles: Role[], communes: string[], sites: string[]): Person {
  return { id: uuid(n), name: `Người số ${n}`, roles, communes, sites };
}

/** A tablet with one officer on it, and the registry it sends to. */
export interface Desk {
  readonly tablet: FieldTablet;
  readonly officer: Officer;
}

/** A registry over a store, with a made-up town in it and a clock that the test sets. */
export class RegistryTown {
  nowMs = NOW_MS;
  readonly objects = new MemoryObjectStore();

  private constructor(
    readonly store: Store,
    private readonly keyring: Awaited<ReturnType<typeof memoryKeys>>,
  ) {}

  registry!: RegistryService;
  ports!: RegistryPorts;

  static async over(store: Store, differently: Partial<RegistryPorts> = {}): Promise<RegistryTown> {
    const crypto = new WebCryptoAdapter();
    const town = new RegistryTown(store, await memoryKeys({ crypto, random: systemRandom }));
    const { keys } = town.keyring;
    town.ports = {
      store,
      keys,
      crypto,
      objects: town.objects,
      compression: new FflateCompression(),
      clock: { nowMs: () => town.nowMs },
      random: systemRandom,
      register: storedRegister({ store, keys, crypto }),
      provider: madeUpProvider,
      name: 'Sổ thử',
      ...differently,
    };
    town.registry = registryOver(town.ports);
    await store.within([], async ({ people }) => {
      await people.put(Object.values(PEOPLE));
      await people.putSites([site(SITE, HOME), site(OTHER_SITE, HOME), site(AWAY_SITE, AWAY)]);
    });
    return town;
  }

  rotateKeys = () => this.keyring.rotate();

  /** A new tablet, or one that is given, with that person paired on it. */
  async desk(who: Who = 'officer', tablet?: FieldTablet): Promise<Desk> {
    const at = tablet ?? (await FieldTablet.made(this.ports));
    const { code } = await this.registry.issueCode(PEOPLE[who].id);
    const { request, keys } = await at.pairingRequest(code, await this.registry.facts());
    at.paired(await this.registry.pair(request));
    return { tablet: at, officer: { person: PEOPLE[who].id, keys } };
  }

  /** One signed change, with its id at hand. */
  async signed({ tablet, officer }: Desk, said: Partial<Said> = {}) {
    const change = tablet.change(officer, { site: SITE, ...said });
    return { change, signed: await tablet.sign(officer, change) };
  }

  /** Sends a batch and gives the answers of its receipt. */
  async send({ tablet }: Desk, batch: Sealed): Promise<Answer[]> {
    return tablet.believed(await this.registry.takeIn(batch.bytes), batch);
  }

  /** Signs, seals and sends changes of one officer, in one batch. */
  async hand(desk: Desk, ...said: Partial<Said>[]): Promise<{ changes: Change[]; answers: Answer[] }> {
    const signed = await Promise.all(said.map((one) => this.signed(desk, one)));
    const batch = await desk.tablet.together(signed.map((one) => one.signed));
    return { changes: signed.map(({ change }) => change), answers: await this.send(desk, batch) };
  }

  /** A complete application, submitted; its change, answer and record as stored. */
  async submitted(desk: Desk, set: Values = adultWithCard(), more: Partial<Said> = {}) {
    const { changes, answers } = await this.hand(desk, { set, move: { to: 'submitted' }, ...more });
    return { change: changes[0]!, answer: answers[0]!, record: changes[0]!.record };
  }

  record = async (id: string, commune = HOME): Promise<StoredRecord | undefined> => {
    const found = await this.store.within([commune], (unit) => unit.records.found(commune, [id]));
    return found[0];
  };

  /** Reads anything of the home commune. */
  read = <T>(work: (unit: Unit) => Promise<T>): Promise<T> => this.store.within([HOME], work);

  async registerKnows(number: string, row: RegisterRow): Promise<void> {
    const numberKey = await numberKeyOf(this.ports.crypto, this.ports.keys, number);
    await this.store.within([], ({ people }) => people.putRegisterRows([{ numberKey, row }]));
  }
}
