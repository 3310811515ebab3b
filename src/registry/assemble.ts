import { loadPlaces } from '../domain/places.ts';
import { FflateCompression } from '../platform/deflate.ts';
import { systemClock, systemRandom } from '../platform/system.ts';
import { WebCryptoAdapter } from '../platform/webcrypto.ts';
import { madeUpProvider } from './adapters/made-up-provider.ts';
import { storedRegister } from './adapters/stored-register.ts';
import { dataFolders, type Config } from './config.ts';
import { fileKeyStore } from './keys/file-key-store.ts';
import { FileObjectStore } from './objects/file-object-store.ts';
import type { RegistryPorts } from './registry-ports.ts';
import { registryOver, type RegistryService } from './registry-service.ts';
import { openPostgresStore } from './store/postgres-store.ts';

/** A registry with the ports that it was put together from. */
export interface Assembled {
  readonly registry: RegistryService;
  readonly ports: RegistryPorts;
  /** Ends the connections. */
  readonly close: () => Promise<void>;
}

/** The registry of a configuration over a database, migrated; its keys must be there. */
export async function assembleRegistry(
  config: Config,
  database: { url: string; connections?: number; log: (line: string) => void },
): Promise<Assembled> {
  const { url, connections, log } = database;
  const crypto = new WebCryptoAdapter();
  const onIdleError = ({ name }: Error) => log(`a connection to the database broke: ${name}`);
  const store = await openPostgresStore({ url, onIdleError, ...(connections && { connections }) });
  const keys = fileKeyStore(dataFolders(config).keys, crypto);
  const ports: RegistryPorts = {
    store,
    keys,
    objects: new FileObjectStore(dataFolders(config).objects),
    crypto,
    compression: new FflateCompression(),
    clock: systemClock,
    random: systemRandom,
    register: storedRegister({ store, keys, crypto }),
    provider: madeUpProvider,
    name: config.name,
    ...(config.codeValidityMs !== undefined && { codeValidityMs: config.codeValidityMs }),
    places: await loadPlaces(),
  };
  return { registry: registryOver(ports), ports, close: () => store.close() };
}
