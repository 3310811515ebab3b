import type { FastifyRequest } from 'fastify';
import { toBase64url } from '../../lib/base64url.ts';
import type { Clock } from '../../lib/ports/clock.ts';
import type { Crypto } from '../../lib/ports/crypto.ts';
import { ProtocolError } from '../../protocol/error-codes.ts';
import { CLOCK_TOLERANCE_MS } from '../../protocol/limits.ts';
import { readClaim, verifyClaim, type RequestClaim } from '../../protocol/request-signature.ts';
import type { Registry } from '../registry.ts';

export interface SignatureWanted {
  /** `content`: the body's digest is signed too, also of an empty one. `none`: what follows is checked by its address. */
  readonly digest: 'content' | 'none';
  /** A revoked tablet is still listened to, where it is told nothing. SPEC B10. */
  readonly revoked: 'refused' | 'heard';
}

interface SignatureParts {
  readonly registry: Registry;
  readonly crypto: Crypto;
  readonly clock: Clock;
}

/** Runs before validation: who is not a known tablet learns nothing of what the route takes. SPEC H1, H2. */
export function tabletSignature(parts: SignatureParts, wanted: SignatureWanted) {
  return async (request: FastifyRequest): Promise<void> => {
    const claim = readClaim({
      method: request.method,
      target: request.raw.url ?? '',
      headers: request.headers as Record<string, string | undefined>,
    });
    if (!claim || (wanted.digest === 'content') !== Boolean(claim.request.digest))
      throw new ProtocolError('request-unsigned');
    if (Math.abs(parts.clock.nowMs() - claim.request.createdMs) > CLOCK_TOLERANCE_MS)
      throw new ProtocolError('request-clock');
    const { revoked } = await genuineTablet(parts, claim, request.rawBody ?? new Uint8Array(0));
    if (revoked && wanted.revoked === 'refused') throw new ProtocolError('tablet-revoked');
    request.tablet = claim.request.tablet;
  };
}

async function genuineTablet({ registry, crypto }: SignatureParts, claim: RequestClaim, body: Uint8Array) {
  const tablet = await registry.tablet(claim.request.tablet);
  if (!tablet) throw new ProtocolError('tablet-unknown');
  const { digest } = claim.request;
  const genuine = await verifyClaim(crypto, tablet.deviceKey, claim);
  if (!genuine || (digest && digest !== toBase64url(await crypto.sha256(body))))
    throw new ProtocolError('request-signature');
  return tablet;
}
