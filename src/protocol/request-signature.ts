import { base64urlOrNull, toBase64url } from '../lib/base64url.ts';
import { utf8, type Bytes } from '../lib/bytes.ts';
import type { Crypto, SigningKey } from '../lib/ports/crypto.ts';

/** What of a request its signature covers. */
export interface SignedRequest {
  readonly method: string;
  /** Path with query. */
  readonly target: string;
  readonly tablet: string;
  readonly createdMs: number;
  /** SHA-256 of the body in base64url; absent for uploads, whose content is checked by its address. */
  readonly digest?: string;
}

/**
 * A narrow use of HTTP Message Signatures (RFC 9421): always these components, one label, ECDSA P-256.
 * The base covers method, request target, body digest (RFC 9530), tablet and second of creation. SPEC H1.
 */
function signatureBase(request: SignedRequest): { input: string; base: Bytes } {
  const created = Math.floor(request.createdMs / 1000);
  const names = `("@method" "@request-target"${request.digest ? ' "content-digest"' : ''})`;
  const input = `${names};created=${created};keyid="${request.tablet}";alg="ecdsa-p256-sha256"`;
  const lines = [`"@method": ${request.method}`, `"@request-target": ${request.target}`];
  if (request.digest) lines.push(`"content-digest": ${contentDigest(request.digest)}`);
  lines.push(`"@signature-params": ${input}`);
  return { input, base: utf8(lines.join('\n')) };
}

const toBase64 = (text: string) =>
  text.replaceAll('-', '+').replaceAll('_', '/') + '='.repeat((4 - (text.length % 4)) % 4);
const fromBase64 = (text: string) => text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
const contentDigest = (digest: string) => `sha-256=:${toBase64(digest)}:`;

/** Headers that make a request the tablet's. */
export async function signRequest(crypto: Crypto, key: SigningKey, request: SignedRequest) {
  const { input, base } = signatureBase(request);
  const signature = toBase64(toBase64url(await crypto.sign(key, base)));
  return {
    'signature-input': `sotay=${input}`,
    signature: `sotay=:${signature}:`,
    ...(request.digest && { 'content-digest': contentDigest(request.digest) }),
  };
}

export interface RequestClaim {
  readonly request: SignedRequest;
  readonly signature: Bytes;
}

const INPUT =
  /^sotay=\("@method" "@request-target"( "content-digest")?\);created=(\d{1,12});keyid="([0-9a-f-]{36})";alg="ecdsa-p256-sha256"$/;
const SIGNATURE = /^sotay=:([A-Za-z0-9+/]{86}==):$/;
const DIGEST = /^sha-256=:([A-Za-z0-9+/]{43}=):$/;

/** What a request claims by its headers, or null when they are missing or malformed. */
export function readClaim(message: {
  method: string;
  target: string;
  headers: Readonly<Record<string, string | undefined>>;
}): RequestClaim | null {
  const input = INPUT.exec(message.headers['signature-input'] ?? '');
  const signature = SIGNATURE.exec(message.headers['signature'] ?? '');
  const digest = DIGEST.exec(message.headers['content-digest'] ?? '');
  const signed = base64urlOrNull(fromBase64(signature?.[1] ?? ''));
  if (!input || !signature || !signed || Boolean(input[1]) !== Boolean(digest)) return null;
  return {
    request: {
      method: message.method,
      target: message.target,
      tablet: input[3]!,
      createdMs: Number(input[2]) * 1000,
      ...(digest && { digest: fromBase64(digest[1]!) }),
    },
    signature: signed,
  };
}

/** Whether the device key made the claim's signature. Clock and body digest are the caller's to check. */
export function verifyClaim(crypto: Crypto, deviceKey: Bytes, claim: RequestClaim): Promise<boolean> {
  return crypto.verify(deviceKey, signatureBase(claim.request).base, claim.signature);
}
