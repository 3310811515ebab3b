import { fromBase64url, toBase64url } from '../../src/lib/base64url.ts';
import { concat, fromUtf8, utf8, type Bytes } from '../../src/lib/bytes.ts';
import type { Clock } from '../../src/lib/ports/clock.ts';
import type { Crypto } from '../../src/lib/ports/crypto.ts';
import type { Network, NetworkReply, NetworkRequest } from '../../src/lib/ports/network.ts';
import { ERROR_CODES, ProtocolError } from '../../src/protocol/error-codes.ts';
import { CLOCK_TOLERANCE_MS } from '../../src/protocol/limits.ts';
import { PairingRequest } from '../../src/protocol/pairing.ts';
import { PictureQuestion } from '../../src/protocol/receipt.ts';
import { readClaim, verifyClaim } from '../../src/protocol/request-signature.ts';
import { parsed, ShapeError } from '../../src/protocol/schema.ts';
import type { ObjectStore } from '../../src/registry/object-store.ts';
import type { Registry } from '../../src/registry/registry.ts';

interface Parts {
  readonly registry: Registry;
  readonly objects: ObjectStore;
  readonly crypto: Crypto;
  readonly clock: Clock;
}

const json = (value: unknown, status = 200): NetworkReply => ({
  status,
  headers: {},
  body: utf8(JSON.stringify(value)),
});

/**
 * The registry reached without sockets: the same requests, checks and answers as over HTTP, in memory. The HTTP
 * layer itself is tested on its own; simulations need thousands of tablets' days without a single port.
 */
export class RegistryNetwork implements Network {
  /** Uploads in progress; a registry that is killed keeps them, as files on a disk. */
  private readonly uploads = new Map<string, { length: number; bytes: Bytes }>();

  constructor(private readonly parts: Parts) {}

  async request(request: NetworkRequest): Promise<NetworkReply> {
    try {
      return await this.route(request);
    } catch (error) {
      const code =
        error instanceof ProtocolError
          ? error.code
          : error instanceof ShapeError
            ? 'request-malformed'
            : null;
      if (!code) throw error;
      return json({ code, timeMs: this.parts.clock.nowMs() }, ERROR_CODES[code].status);
    }
  }

  private async route(request: NetworkRequest): Promise<NetworkReply> {
    const { registry } = this.parts;
    const path = request.path.split('?')[0]!;
    const body = request.body ?? new Uint8Array();
    if (path === '/api/v1/registry') return json(await registry.facts());
    if (path === '/api/v1/pairings')
      return json(await registry.pair(parsed(PairingRequest, body, { what: 'a pairing' })));
    if (path === '/api/v1/batches') return json(await registry.takeIn(body));
    const tablet = await this.authentic(request, path.startsWith('/api/v1/uploads'));
    if (path.startsWith('/api/v1/uploads')) return this.upload(request, path);
    if (path === '/api/v1/picture-receipts') {
      const { ciphers } = parsed(PictureQuestion, body, { what: 'a question' });
      return json(await registry.pictureReceipt({ tablet, ciphers }));
    }
    if (path !== '/api/v1/happenings') throw new ProtocolError('not-found');
    const query = new URLSearchParams(request.path.split('?')[1]);
    return json(
      await registry.happenings({
        tablet,
        after: query.get('after') ?? '',
        limit: Number(query.get('limit') ?? 100),
      }),
    );
  }

  private async authentic(request: NetworkRequest, upload: boolean): Promise<string> {
    const { registry, crypto, clock } = this.parts;
    const claim = readClaim({ method: request.method, target: request.path, headers: request.headers });
    if (!claim) throw new ProtocolError('request-unsigned');
    const known = await registry.tablet(claim.request.tablet);
    if (!known) throw new ProtocolError('tablet-unknown');
    if (Math.abs(claim.request.createdMs - clock.nowMs()) > CLOCK_TOLERANCE_MS)
      throw new ProtocolError('request-clock');
    if (!(await verifyClaim(crypto, known.deviceKey, claim))) throw new ProtocolError('request-signature');
    if (known.revoked && !upload) throw new ProtocolError('tablet-revoked');
    const digest = upload ? undefined : toBase64url(await crypto.sha256(request.body ?? new Uint8Array()));
    if (digest !== claim.request.digest) throw new ProtocolError('request-signature');
    return claim.request.tablet;
  }

  private async upload(request: NetworkRequest, path: string): Promise<NetworkReply> {
    if (request.method === 'POST') return this.create(request);
    const cipher = path.slice('/api/v1/uploads/'.length);
    const upload = this.uploads.get(cipher);
    if (!upload) throw new ProtocolError('not-found');
    if (request.method === 'PATCH') await this.append(cipher, request);
    return { status: 204, headers: { 'upload-offset': String(upload.bytes.length) }, body: new Uint8Array() };
  }

  private async create(request: NetworkRequest): Promise<NetworkReply> {
    const coded = /^cipher ([A-Za-z0-9+/=]+)$/.exec(request.headers['upload-metadata'] ?? '')?.[1] ?? '';
    const cipher = fromUtf8(
      fromBase64url(coded.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')),
    );
    const expected = await this.parts.registry.expectedPicture(cipher);
    if (!expected || expected.bytes !== Number(request.headers['upload-length']))
      throw new ProtocolError('picture-unknown');
    if (!this.uploads.has(cipher))
      this.uploads.set(cipher, { length: expected.bytes, bytes: new Uint8Array() });
    return { status: 201, headers: { location: `/api/v1/uploads/${cipher}` }, body: new Uint8Array() };
  }

  private async append(cipher: string, request: NetworkRequest): Promise<void> {
    const { objects, registry, crypto } = this.parts;
    const upload = this.uploads.get(cipher)!;
    if (Number(request.headers['upload-offset']) !== upload.bytes.length)
      throw new ProtocolError('request-malformed');
    upload.bytes = concat(upload.bytes, request.body ?? new Uint8Array());
    if (upload.bytes.length < upload.length) return;
    if (toBase64url(await crypto.sha256(upload.bytes)) !== cipher) {
      this.uploads.delete(cipher);
      throw new ProtocolError('picture-hash');
    }
    await objects.put(cipher, upload.bytes);
    await registry.pictureArrived(cipher);
  }
}
