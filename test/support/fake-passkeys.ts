import type { Bytes } from '../../src/lib/bytes.ts';
import type { PasskeyDevice } from '../../src/tablet/features/unlock/device-passkey.ts';

type Prf = AuthenticationExtensionsPRFOutputs | undefined;

export interface FakeAuthenticator {
  /** What making and asking give; a name stands for the DOMException of that name. */
  readonly made?: Prf | string;
  readonly asked?: Prf | string;
}

export const PASSKEY_ID: Bytes = new Uint8Array([1, 2, 3, 4]);

/** A browser whose authenticator answers as told, and what it was asked. */
export class FakePasskeyDevice implements PasskeyDevice {
  readonly host: string = 'registry.test';
  readonly creations: PublicKeyCredentialCreationOptions[] = [];
  readonly requests: CredentialRequestOptions[] = [];
  readonly forgotten: UnknownCredentialOptions[] = [];
  readonly api: PasskeyDevice['api'] = {
    signalUnknownCredential: (unknown) => Promise.resolve(void this.forgotten.push(unknown)),
  };

  constructor(private readonly gives: FakeAuthenticator) {}

  readonly credentials = {
    create: async ({ publicKey }: CredentialCreationOptions = {}) => {
      this.creations.push(publicKey!);
      return credential(this.gives.made);
    },
    get: async (request: CredentialRequestOptions = {}) => {
      this.requests.push(request);
      return credential(this.gives.asked);
    },
  };
}

function credential(gives: Prf | string): Credential {
  if (typeof gives === 'string') throw new DOMException('', gives);
  const outputs = { getClientExtensionResults: () => (gives ? { prf: gives } : {}) };
  return { id: '', type: 'public-key', rawId: PASSKEY_ID.buffer.slice(0), ...outputs } as Credential;
}
