import { toBase64url } from '../../lib/base64url.ts';
import type { UnlockResult, VaultState } from './api.ts';
import { pairMadeUpOfficer } from './training-officer.ts';
import { Vault } from './vault.ts';
import type { VaultPorts } from './vault-ports.ts';

const SECRET_BYTES = 32;

/**
 * A vault to practise with: it pairs a made-up officer by itself and is open at once. The passphrase is in this
 * worker's memory alone, so that nobody can read what a training left, and nothing is ever sent.
 */
export class TrainingVault extends Vault {
  private readonly passphrase: string;
  private readonly opened: Promise<unknown>;

  constructor(ports: VaultPorts) {
    super(ports);
    this.sync.stop();
    this.passphrase = toBase64url(ports.random.bytes(SECRET_BYTES));
    this.opened = pairMadeUpOfficer(ports, this.passphrase).then((officer) => this.unlock({ officer }));
    // Whoever watches is told.
    this.opened.catch(() => undefined);
  }

  /** Nothing is told before it is open: there is no pairing to be seen here. */
  override async watch(listener: (state: VaultState) => void): Promise<void> {
    await this.opened;
    await super.watch(listener);
  }

  /** A passphrase is asked of nobody where nothing has any value. */
  override unlock({ officer }: { officer: string }): Promise<UnlockResult> {
    return super.unlock({ officer, passphrase: this.passphrase });
  }
}
