import { fromUtf8 } from '../../src/lib/bytes.ts';
import type { Crypto } from '../../src/lib/ports/crypto.ts';
import { loadPlaces } from '../../src/domain/places.ts';
import { FflateCompression } from '../../src/platform/deflate.ts';
import { madeUpProvider } from '../../src/registry/adapters/made-up-provider.ts';
import { storedRegister } from '../../src/registry/adapters/stored-register.ts';
import { MemoryObjectStore } from '../../src/registry/objects/memory-object-store.ts';
import { registryOver, type RegistryService } from '../../src/registry/registry-service.ts';
import { MemoryStore } from '../../src/registry/store/memory-store.ts';
import type { Store, Unit } from '../../src/registry/store/store.ts';
import { memoryKeys } from '../support/memory-keys.ts';
import { RegistryNetwork } from '../support/registry-network.ts';
import type { Surroundings } from './surroundings.ts';
import { noted, type RegistryTruth, type Written } from './registry-truth.ts';
import { SimCrypto } from './sim-crypto.ts';
import { simRandom } from './sim-random.ts';

/** The process that worked on it is gone; nobody hears what it would have said. */
export class RegistryGoneError extends Error {
  constructor() {
    super('the registry is gone');
    this.name = 'RegistryGoneError';
  }
}

const MINUTE = 60_000;

/**
 * The registry's machine: a database and a folder that stay, and a process that comes and goes. The process dies
 * inside a transaction, which is then undone, or right after one, which is then kept.
 */
export class RegistryMachine {
  readonly objects = new MemoryObjectStore();
  private readonly database = new MemoryStore();
  private generation = 0;
  private downUntilMs = 0;
  private process!: RegistryService;
  private keys!: Awaited<ReturnType<typeof memoryKeys>>['keys'];
  readonly crypto: Crypto;
  network!: RegistryNetwork;

  constructor(
    private readonly around: Surroundings,
    readonly truth: RegistryTruth,
  ) {
    this.crypto = this.witnessed(new SimCrypto(around.ring, simRandom(`${around.seed}/registry`)));
  }

  async install(): Promise<void> {
    const random = simRandom(`${this.around.seed}/registry keys`);
    this.keys = (await memoryKeys({ crypto: this.crypto, random })).keys;
    const { clock } = this;
    this.network = new RegistryNetwork({
      registry: this.registry,
      objects: this.objects,
      crypto: this.crypto,
      clock,
    });
    await this.start();
  }

  readonly clock = { nowMs: () => this.around.time.nowMs };

  get up(): boolean {
    return this.around.time.nowMs >= this.downUntilMs;
  }

  goDown(ms: number): void {
    this.generation += 1;
    this.downUntilMs = Math.max(this.downUntilMs, this.around.time.nowMs + ms);
    this.around.chronicle.tell('registry', `down for ${Math.round(ms / 1000)}s`);
  }

  /** Up again, whatever took it down. */
  async restore(): Promise<void> {
    this.downUntilMs = 0;
    await this.start();
  }

  /** The registry as its network and commands reach it: whichever process runs now. @throws RegistryGoneError */
  readonly registry: RegistryService = new Proxy({} as RegistryService, {
    get:
      (_target, name) =>
      async (...given: unknown[]) => {
        await this.awake();
        const method = Reflect.get(this.process, name) as (...given: unknown[]) => Promise<unknown>;
        return method(...given);
      },
  });

  /** Reads what is committed, past any process. */
  read<T>(communes: readonly string[], work: (unit: Unit) => Promise<T>): Promise<T> {
    return this.database.within(communes, work);
  }

  private startedAs = -1;

  private async awake(): Promise<void> {
    if (!this.up) throw new RegistryGoneError();
    if (this.startedAs !== this.generation) await this.start();
  }

  private async start(): Promise<void> {
    const { around, keys, crypto, objects, clock, generation } = this;
    this.startedAs = generation;
    const bare: Store = {
      within: (communes, work) => this.within(generation, communes, work),
      close: async () => {},
    };
    const store = around.mutation.registryStore?.(bare, around) ?? bare;
    this.process = registryOver({
      store,
      keys,
      objects,
      crypto,
      compression: new FflateCompression(),
      clock,
      random: simRandom(`${around.seed}/registry process ${generation}`),
      register: storedRegister({ store, keys, crypto }),
      provider: madeUpProvider,
      name: 'Sổ thử',
      places: await loadPlaces(),
    });
  }

  private async within<T>(
    generation: number,
    communes: readonly string[],
    work: (unit: Unit) => Promise<T>,
  ): Promise<T> {
    const { faults, time } = this.around;
    if (this.around.draw.chance(0.2)) await time.sleep(this.around.draw.between(1, 40));
    const written: Written = { changes: [], records: [] };
    const result = await this.database.within(communes, async (unit) => {
      const value = await work(noted(unit, written));
      if (generation !== this.generation) throw new RegistryGoneError();
      if (faults.strikes('registry-killed-before-commit', this.around.rates.registryKill))
        throw this.killed();
      return value;
    });
    this.truth.committed(written);
    if (generation !== this.generation) throw new RegistryGoneError();
    if (faults.strikes('registry-killed-after-commit', this.around.rates.registryKill)) throw this.killed();
    return result;
  }

  private killed(): RegistryGoneError {
    this.goDown(this.around.draw.between(2_000, 4 * MINUTE));
    return new RegistryGoneError();
  }

  /** All that is signed with the registry's own key is heard. */
  private witnessed(crypto: SimCrypto): Crypto {
    const sign = crypto.sign.bind(crypto);
    crypto.sign = (key, bytes) => {
      this.truth.signed(fromUtf8(bytes));
      return sign(key, bytes);
    };
    return crypto;
  }
}
