import rateLimit, { normalizeIP } from '@fastify/rate-limit';
import underPressure from '@fastify/under-pressure';
import type { HttpApp } from './http-app.ts';

const MINUTE_MS = 60_000;

// A commune office sends the day of 20 tablets from one address: 80 pictures a minute each, in two requests or three.
const REQUESTS_A_MINUTE = 6_000;

// Past these the process answers late or dies; a tablet that is told "later" loses nothing.
const LATE_MS = 2_000;
const HEAP_BYTES = 1.5 * 1024 ** 3;

/** Too many from one address, or too much for this process, is refused before anything is read. */
export async function requestLimits(app: HttpApp): Promise<void> {
  await app.register(rateLimit, {
    global: true,
    max: REQUESTS_A_MINUTE,
    timeWindow: MINUTE_MS,
    keyGenerator: ({ ip }) => limitKey(ip),
  });
  await app.register(underPressure, {
    maxEventLoopDelay: LATE_MS,
    maxHeapUsedBytes: HEAP_BYTES,
    retryAfter: 10,
  });
}

/** Whose requests are counted together. A socket that has closed tells no address; nobody reads that answer. */
export function limitKey(ip: string | undefined): string {
  return ip ? normalizeIP(ip) : 'gone';
}
