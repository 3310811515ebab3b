import type { FastifyBaseLogger, FastifyInstance, RawServerDefault } from 'fastify';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { Clock } from '../../lib/ports/clock.ts';
import type { Crypto } from '../../lib/ports/crypto.ts';
import type { ErrorCode } from '../../protocol/error-codes.ts';
import type { ObjectStore } from '../object-store.ts';
import type { Registry } from '../registry.ts';
import type { RegistryMetrics } from './metrics.ts';

export type HttpApp = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>;

/** What the routes are wired to. */
export interface HttpParts {
  readonly registry: Registry;
  readonly objects: ObjectStore;
  readonly crypto: Crypto;
  readonly clock: Clock;
  readonly metrics: RegistryMetrics;
  /** Whether the database answers; never rejects. */
  readonly isReady: () => Promise<boolean>;
  /** Folder of uploads that are not complete. */
  readonly uploadsDir: string;
  /** Folder of the built app; it may be missing. */
  readonly appDir: string;
  /** Certificate and private key, PEM. Without them HTTP. */
  readonly tls?: { readonly cert: string; readonly key: string };
  /** Addresses of proxies whose `X-Forwarded-For` is believed. */
  readonly trustProxy?: readonly string[];
  /** Lets others than this machine read the metrics. */
  readonly metricsToken?: string;
  /** Where lines of the log go; silent when it is not given. */
  readonly log?: { write(line: string): void };
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The refusal of a body that is larger than the route takes. */
    tooLarge?: ErrorCode;
  }
  interface FastifyRequest {
    /** The body's bytes as they came, where there was a JSON one. */
    rawBody?: Uint8Array;
    /** The tablet whose signature was verified; empty on routes that want none. */
    tablet: string;
  }
}
