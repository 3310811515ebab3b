import { toBase64url } from '../../../lib/base64url.ts';
import type { Bytes } from '../../../lib/bytes.ts';
import { systemRandom } from '../../../platform/system.ts';
import type { MadePasskey, Passkey, PasskeyOffer } from '../../vault/api.ts';

/**
 * Why the device gave nothing. `cancelled`: the person stopped, or waited too long, or the passkey is no longer on the
 * device: WebAuthn does not tell these apart, on purpose. `no-prf`: it holds passkeys whose PRF cannot be asked.
 */
export type PasskeyFault = 'cancelled' | 'no-prf' | 'failed';

/** As much of a browser as passkeys need (WebAuthn Level 3). */
export interface PasskeyDevice {
  readonly credentials: Pick<CredentialsContainer, 'create' | 'get'> | undefined;
  readonly api: Partial<
    Pick<
      typeof PublicKeyCredential,
      'isUserVerifyingPlatformAuthenticatorAvailable' | 'getClientCapabilities' | 'signalUnknownCredential'
    >
  > | null;
  /** Host name of the page. */
  readonly host: string;
}

const thisDevice = (): PasskeyDevice => ({
  credentials: navigator.credentials,
  api: typeof PublicKeyCredential === 'undefined' ? null : PublicKeyCredential,
  host: location.hostname,
});

/** ES256, and RS256 for Windows Hello: COSE's numbers. What they sign is looked at by nobody here. */
const ALGORITHMS = [-7, -257];

/** Whether a passkey could be asked at all: in a secure context, under a domain; an IP address can have none. */
export function canAskPasskey({ credentials, api, host }: PasskeyDevice = thisDevice()): boolean {
  return credentials !== undefined && api !== null && !/^[\d.]+$|:/.test(host);
}

/** Whether this device could make one by itself: it has a screen lock or sensor, and says nothing against the PRF. */
export async function canMakePasskey(device: PasskeyDevice = thisDevice()): Promise<boolean> {
  if (!canAskPasskey(device)) return false;
  try {
    const able = await device.api?.getClientCapabilities?.();
    if (able?.['extension:prf'] === false) return false;
    return (await device.api?.isUserVerifyingPlatformAuthenticatorAvailable?.()) === true;
  } catch {
    return false;
  }
}

/** Makes a passkey on this device, and asks it once where making it gave no output. */
export async function makePasskey(
  offer: PasskeyOffer,
  device: PasskeyDevice = thisDevice(),
): Promise<MadePasskey | PasskeyFault> {
  const made = await orFault(device.credentials?.create({ publicKey: creationOf(offer) }));
  if (typeof made === 'string') return made;
  const { salt } = offer;
  const id = copied(made.rawId);
  const unable = made.getClientExtensionResults().prf?.enabled === false;
  const prf = outputOf(made) ?? (unable ? 'no-prf' : await askPasskey({ id, salt }, undefined, device));
  if (typeof prf !== 'string') return { id, salt, prf };
  await forgetPasskey(id, device);
  return prf;
}

/** The PRF's output for the passkey's salt. */
export async function askPasskey(
  { id, salt }: Passkey,
  signal?: AbortSignal,
  device: PasskeyDevice = thisDevice(),
): Promise<Bytes | PasskeyFault> {
  const publicKey: PublicKeyCredentialRequestOptions = {
    challenge: challenge(),
    allowCredentials: [{ type: 'public-key', id, transports: ['internal'] }],
    userVerification: 'required',
    extensions: { prf: { eval: { first: salt } } },
  };
  const shown = await orFault(device.credentials?.get({ publicKey, ...(signal && { signal }) }));
  return typeof shown === 'string' ? shown : (outputOf(shown) ?? 'no-prf');
}

/** Tells the device that nobody here knows this passkey any more, so that it may stop offering it. */
export async function forgetPasskey(id: Bytes, device: PasskeyDevice = thisDevice()): Promise<void> {
  const unknown = { rpId: device.host, credentialId: toBase64url(id) };
  await device.api?.signalUnknownCredential?.(unknown).catch(() => {});
}

function creationOf({ user, name, salt }: PasskeyOffer): PublicKeyCredentialCreationOptions {
  return {
    challenge: challenge(),
    rp: { name: 'Sổ Tay' },
    user: { id: user, name, displayName: name },
    pubKeyCredParams: ALGORITHMS.map((alg) => ({ type: 'public-key', alg })),
    // Of this device and by its sensor or screen lock; many make a PRF for discoverable ones alone.
    authenticatorSelection: {
      authenticatorAttachment: 'platform',
      residentKey: 'required',
      userVerification: 'required',
    },
    attestation: 'none',
    extensions: { prf: { eval: { first: salt } } },
  };
}

/** WebAuthn wants one for its signature, which nobody verifies: what counts is whether the output opens the secret. */
const challenge = (): Bytes => systemRandom.bytes(32);

async function orFault(
  asked: Promise<Credential | null> | undefined,
): Promise<PublicKeyCredential | PasskeyFault> {
  try {
    return ((await asked) as PublicKeyCredential | null | undefined) ?? 'failed';
  } catch (error) {
    const name = (error as { name?: unknown } | null)?.name;
    return name === 'NotAllowedError' || name === 'AbortError' ? 'cancelled' : 'failed';
  }
}

function outputOf(shown: PublicKeyCredential): Bytes | null {
  const first = shown.getClientExtensionResults().prf?.results?.first;
  return first ? copied(first) : null;
}

/** Bytes of their own, which may be handed to a worker. */
function copied(from: BufferSource): Bytes {
  return ArrayBuffer.isView(from)
    ? new Uint8Array(from.buffer as ArrayBuffer, from.byteOffset, from.byteLength).slice()
    : new Uint8Array(from.slice(0));
}
