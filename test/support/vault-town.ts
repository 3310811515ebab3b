import { idMaker } from '../../src/lib/uuid.ts';
import { utf8, type Bytes } from '../../src/lib/bytes.ts';
import { FflateCompression } from '../../src/platform/deflate.ts';
import { systemRandom } from '../../src/platform/system.ts';
import { WebCryptoAdapter } from '../../src/platform/webcrypto.ts';
import { MemoryStore } from '../../src/registry/store/memory-store.ts';
import type { RegistryPorts } from '../../src/registry/registry-ports.ts';
import type { FormStep, SaveMove } from '../../src/tablet/vault/api.ts';
import { Vault } from '../../src/tablet/vault/vault.ts';
import type { VaultPorts } from '../../src/tablet/vault/vault-ports.ts';
import { adultWithCard, type EidOverrides } from './eid-values.ts';
import { ManualTime } from './manual-time.ts';
import { MemoryDeviceKeys } from './memory-device-keys.ts';
import { MemoryLocks } from './memory-locks.ts';
import { MemoryTabletStore, type StoreFaults } from './memory-tablet-store.ts';
import { RegistryNetwork } from './registry-network.ts';
import { NOW_MS, PEOPLE, RegistryTown, SITE, type Who } from './registry-town.ts';
import { ScriptedNetwork } from './scripted-network.ts';

const crypto = new WebCryptoAdapter();

/** Long enough for the vault, cheap to stretch in tests. */
export const PASSPHRASE = 'Ba Đình 1945';

/** A real registry in memory, its time, and tablets that reach it. */
export class VaultTown {
  private constructor(
    readonly time: ManualTime,
    readonly town: RegistryTown,
  ) {}

  static async made(differently: Partial<RegistryPorts> = {}): Promise<VaultTown> {
    const time = new ManualTime(NOW_MS);
    return new VaultTown(time, await RegistryTown.over(new MemoryStore(), { clock: time, ...differently }));
  }

  get registry() {
    return this.town.registry;
  }

  tablet(faults?: StoreFaults): VaultTablet {
    return new VaultTablet(this, faults);
  }

  /** A tablet with one officer paired and unlocked, at work on today's site. */
  async atWork(who: Who = 'officer', faults?: StoreFaults): Promise<VaultTablet> {
    const tablet = this.tablet(faults);
    await tablet.pair(who);
    await tablet.unlock(who);
    return tablet;
  }
}

/** One tablet: its medium, its link and whatever vault is running on it. */
export class VaultTablet {
  readonly store: MemoryTabletStore;
  readonly network: ScriptedNetwork;
  readonly deviceKeys = new MemoryDeviceKeys(crypto);
  /** How far this tablet's clock is from the registry's. */
  skewMs = 0;
  ports: VaultPorts;
  vault: Vault;

  constructor(
    readonly at: VaultTown,
    faults: StoreFaults = {},
  ) {
    const { town, time } = at;
    this.store = new MemoryTabletStore(faults);
    const { registry, objects } = town;
    this.network = new ScriptedNetwork(new RegistryNetwork({ registry, objects, crypto, clock: time }));
    this.ports = this.freshPorts();
    this.vault = new Vault(this.ports);
  }

  /** As after a kill: a new process over what the medium holds, its locks free. */
  restart(): Vault {
    this.ports = this.freshPorts();
    this.vault = new Vault(this.ports);
    return this.vault;
  }

  private freshPorts(): VaultPorts {
    const { time } = this.at;
    const clock = { nowMs: () => time.nowMs() + this.skewMs };
    return {
      store: this.store,
      deviceKeys: this.deviceKeys,
      crypto,
      compression: new FflateCompression(),
      network: this.network,
      locks: new MemoryLocks(),
      clock,
      random: systemRandom,
      scheduler: time,
      newId: idMaker(clock, systemRandom),
      stretchCost: { memoryKiB: 64, passes: 1 },
    };
  }

  async code(who: Who = 'officer'): Promise<string> {
    return (await this.at.registry.issueCode(PEOPLE[who].id)).code;
  }

  async pair(who: Who = 'officer', passphrase = PASSPHRASE): Promise<void> {
    const result = await this.vault.pair({ code: await this.code(who), passphrase });
    if (!result.ok) throw new Error(`pairing: ${result.why}`);
  }

  /** Unlocks, chooses the site of the day and lets what that started come to rest. */
  async unlock(who: Who = 'officer', passphrase = PASSPHRASE): Promise<void> {
    const result = await this.vault.unlock({ officer: PEOPLE[who].id, passphrase });
    if (!result.ok) throw new Error(`unlocking: ${result.why}`);
    await this.vault.chooseSite(SITE);
    await this.sent();
  }

  /** Everything that can leave has left. */
  sent(): Promise<void> {
    return this.vault.sync.now();
  }

  /** Opens a new form and types a complete application into it; the record's id. */
  async typed(overrides: EidOverrides = {}): Promise<string> {
    const form = await this.vault.openForm();
    await this.vault.write(form!.record, application(overrides));
    return form!.record;
  }

  /** A complete application, saved as said; the record's id. */
  async saved(move: SaveMove = 'submit', overrides: EidOverrides = {}): Promise<string> {
    const record = await this.typed(overrides);
    const result = await this.vault.save(record, move);
    if (!result.ok) throw new Error(`saving: ${result.why}`);
    return record;
  }

  /** Opens a saved record, changes it, saves it. */
  async changed(record: string, step: FormStep, move: SaveMove = 'set-aside') {
    await this.vault.openForm(record);
    await this.vault.write(record, step);
    return this.vault.save(record, move);
  }

  row(record: string, who: Who = 'officer') {
    return this.store.get('records', [PEOPLE[who].id, record]);
  }
}

const NO_PICTURES = Object.fromEntries(
  Object.keys(adultWithCard())
    .filter((path) => path.startsWith('pictures/'))
    .map((path) => [path, undefined]),
);

/** What an officer enters of one adult, by path; pictures are taken, not typed. */
export function application(overrides: EidOverrides = {}): FormStep {
  const portrait = { 'portrait/noPortraitReason': 'camera' } as EidOverrides;
  return adultWithCard({ 'request/siteId': SITE, ...portrait, ...NO_PICTURES, ...overrides });
}

/** Another adult: a number and a name of their own. */
export function adult(n: number, fullName: string): EidOverrides {
  const number = `001099${String(n).padStart(6, '0')}`;
  return {
    'applicant/fullName': fullName,
    'applicant/personalNumber': number,
    'card/number': number,
    'card/read/fullName': fullName,
    'card/read/number': number,
  } as EidOverrides;
}

/** Bytes that stand for a picture of that size, each seed another. */
export function pictureBytes(size: number, seed = 1): Bytes {
  const start = utf8(`picture ${seed} `);
  const bytes = new Uint8Array(size);
  for (let at = 0; at < size; at += 1) bytes[at] = start[at] ?? (at * 31 + seed * 17) % 251;
  return bytes;
}

export const portrait = (size = 3000, seed = 1) =>
  ({ kind: 'portrait', bytes: pictureBytes(size, seed), type: 'image/webp', quality: 'sharp' }) as const;

export const typed = <T>(v: T) => ({ v, s: 'T' as const });
