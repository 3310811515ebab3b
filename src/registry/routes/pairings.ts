import type { FastifyRequest } from 'fastify';
import { ProtocolError } from '../../protocol/error-codes.ts';
import { PairingReply, PairingRequest } from '../../protocol/pairing.ts';
import { OLDEST_SERVED, PROTOCOL_VERSION } from '../../protocol/version.ts';
import type { HttpApp, HttpParts } from './http-app.ts';
import { refusals } from './problem.ts';

const MINUTE_MS = 60_000;
// A training room pairs its tablets from one address within minutes.
const PAIRINGS_A_MINUTE = 30;
// Wrong codes in ten minutes. A code has 40 bits and lives for days at most: at these rates guessing is hopeless, and
// typing badly is not punished.
const WRONG_FROM_ONE = 10;
const WRONG_FROM_ALL = 200;

const schema = {
  summary: 'Pairs a tablet with a one-time code',
  body: PairingRequest,
  response: {
    200: PairingReply,
    ...refusals('pairing-code', 'pairing-proof', 'officer-key', 'tablet-revoked', 'version-unserved'),
  },
};

/** SPEC P1, P2. */
export function pairingRoute(app: HttpApp, { registry }: HttpParts): void {
  const wrong = wrongCodes(app);
  const config = { rateLimit: { max: PAIRINGS_A_MINUTE, timeWindow: MINUTE_MS } };
  app.post('/api/v1/pairings', { schema, config, preValidation: versionServed }, async (request) => {
    await wrong.refuse(request);
    try {
      return await registry.pair(request.body);
    } catch (error) {
      if (error instanceof ProtocolError && error.code === 'pairing-code') await wrong.count(request);
      throw error;
    }
  });
}

/** Counts wrong codes from one address and from all. */
function wrongCodes(app: HttpApp) {
  const timeWindow = 10 * MINUTE_MS;
  const counts = [
    app.createRateLimit({ max: WRONG_FROM_ONE, timeWindow }),
    app.createRateLimit({ max: WRONG_FROM_ALL, timeWindow, keyGenerator: () => 'all' }),
  ];
  return {
    async refuse(request: FastifyRequest): Promise<void> {
      for (const count of counts) {
        const state = await count(request, { increment: false });
        if (!state.isAllowed && state.remaining <= 0) throw new ProtocolError('too-many-requests');
      }
    },
    async count(request: FastifyRequest): Promise<void> {
      for (const count of counts) await count(request);
    },
  };
}

/** Told apart from a malformed request, so that an old tablet can say "update me". */
async function versionServed({ body }: FastifyRequest): Promise<void> {
  const v = (body as { v?: unknown } | null)?.v;
  if (Number.isInteger(v) && (Number(v) < OLDEST_SERVED || Number(v) > PROTOCOL_VERSION))
    throw new ProtocolError('version-unserved');
}
