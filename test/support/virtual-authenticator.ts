import type { CDPSession } from 'playwright-core';

/** The fingerprint sensor of a page's device, as Chromium plays it: it makes passkeys with a PRF and needs no finger. */
export class VirtualAuthenticator {
  private constructor(
    private readonly cdp: CDPSession,
    private readonly authenticatorId: string,
  ) {}

  static async on(
    cdp: CDPSession,
    { hasPrf = true, isUserVerified = true } = {},
  ): Promise<VirtualAuthenticator> {
    await cdp.send('WebAuthn.enable');
    const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        ctap2Version: 'ctap2_1',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        hasPrf,
        isUserVerified,
        automaticPresenceSimulation: true,
      },
    });
    return new VirtualAuthenticator(cdp, authenticatorId);
  }

  async finger(comes: 'at once' | 'none'): Promise<void> {
    const { authenticatorId } = this;
    const enabled = comes === 'at once';
    await this.cdp.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled });
  }

  async credentials() {
    const { authenticatorId } = this;
    return (await this.cdp.send('WebAuthn.getCredentials', { authenticatorId })).credentials;
  }

  /** The same passkeys by name, with other secrets behind their PRF. */
  async swapSecrets(): Promise<void> {
    const { authenticatorId } = this;
    const held = await this.credentials();
    await this.forgetAll();
    for (const credential of held)
      await this.cdp.send('WebAuthn.addCredential', { authenticatorId, credential });
  }

  async forgetAll(): Promise<void> {
    await this.cdp.send('WebAuthn.clearCredentials', { authenticatorId: this.authenticatorId });
  }

  async remove(): Promise<void> {
    await this.cdp.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId: this.authenticatorId });
  }
}
