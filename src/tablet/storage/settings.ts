import type { Bytes } from '../../lib/bytes.ts';
import type { RegistryFacts } from '../../protocol/pairing.ts';
import type { Signed } from '../../protocol/signed.ts';
import type { OfficerRow } from './rows.ts';
import type { TabletStore, Write } from './tablet-store.ts';

/** Settings of the tablet, beside its records. */
export interface Settings {
  /** Who this tablet is, once paired. */
  identity: { readonly tablet: string; readonly certificate: Signed };
  /** A pairing under way, sealed under its passphrase: a lost reply is asked for with the same keys. */
  pairing: Pick<OfficerRow, 'salt' | 'cost'> & { readonly attemptCipher: Bytes };
  /** What is known of the registry: its keys and epoch. */
  registry: RegistryFacts;
  /** Registry's time minus the tablet's, as last told. */
  clockSkewMs: number;
  /** The latest time that the registry signed in a statement verified here. */
  registrySignedMs: number;
  /** Where each officer's last pull ended. */
  cursors: Readonly<Record<string, string>>;
  /** Last whole exchange without anything left to send, tablet's clock. */
  allSentAt: number;
  /** Sending was paused by hand. */
  paused: boolean;
  /** When the last try failed, the next is due, and the registry asked to be left alone until. */
  retry: {
    readonly failedAt: number;
    readonly at: number;
    readonly quietUntil?: number;
    readonly tries: number;
    readonly code: string;
  };
  /** The registry's epoch up to which each officer's records were looked through for what a restore lost. */
  soughtIn: Readonly<Record<string, string>>;
  /** Site chosen by each officer for a day: officer -> {site, day}. */
  sites: Readonly<Record<string, { readonly site: string; readonly day: string }>>;
}

export async function setting<N extends keyof Settings>(
  store: TabletStore,
  name: N,
): Promise<Settings[N] | undefined> {
  return (await store.get('settings', [name]))?.value as Settings[N] | undefined;
}

/** All of them at once: what is drawn needs many, and each read of its own costs as much as one of all. */
export async function allSettings(store: TabletStore): Promise<Partial<Settings>> {
  const rows = await store.list('settings');
  return Object.fromEntries(rows.map(({ name, value }) => [name, value])) as Partial<Settings>;
}

/** A write that sets one, to go with others in a commit. */
export function settingWrite<N extends keyof Settings>(name: N, value: Settings[N]): Write {
  return { put: 'settings', row: { name, value } };
}
