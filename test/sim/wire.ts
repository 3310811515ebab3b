import { createHash } from 'node:crypto';
import { utf8 } from '../../src/lib/bytes.ts';
import type { NetworkReply, NetworkRequest } from '../../src/lib/ports/network.ts';
import type { SeededRandom } from '../../src/lib/seeded-random.ts';
import { readBatch } from '../../src/protocol/batch.ts';
import type { Chronicle } from './chronicle.ts';
import type { SecretFinder } from './secrets.ts';

const KEPT = 40;

/** One tablet's line as an eavesdropper has it: looks for what must not be on it, and keeps what may be replayed. */
export class Wire {
  /** Batches as they left the tablet. */
  readonly batches: NetworkRequest[] = [];
  private readonly replies = new Map<string, NetworkReply[]>();
  private searches = 0;
  private readonly hashes = new Map<number, string>();

  constructor(
    private readonly name: string,
    private readonly chronicle: Chronicle,
    private readonly secrets: SecretFinder,
  ) {}

  left(request: NetworkRequest): void {
    const { method, path, body } = request;
    this.chronicle.tell(this.name, `${method} ${path.slice(0, 60)} ${body?.length ?? 0} B`);
    this.search(`a request ${path.split('?')[0]}`, utf8(path + JSON.stringify(request.headers)), body);
    if (path !== '/api/v1/batches' || !body) return;
    if (this.batches.length < KEPT) this.batches.push(request);
    const { no } = readBatch(body).header;
    const hash = createHash('sha256').update(body).digest('hex');
    if ((this.hashes.get(no) ?? hash) !== hash)
      this.chronicle.violated('numbers', `batch ${no} sent again with other bytes`);
    this.hashes.set(no, hash);
  }

  came(request: NetworkRequest, reply: NetworkReply): void {
    this.chronicle.tell(this.name, `-> ${reply.status} ${reply.body.length} B`);
    this.search('a reply', utf8(JSON.stringify(reply.headers)), reply.body);
    if (reply.status !== 200) return;
    const kept = this.replies.get(request.path) ?? [];
    if (kept.length < KEPT) kept.push(reply);
    this.replies.set(request.path, kept);
  }

  /** Something that was truly said, once, to something else. */
  oldReply(path: string, draw: SeededRandom): NetworkReply | undefined {
    const kept = this.replies.get(path) ?? [];
    return kept.length > 0 ? draw.pick(kept) : undefined;
  }

  /** Every other exchange, so that thousands of seeds stay cheap. */
  private search(where: string, ...parts: (Uint8Array | undefined)[]): void {
    this.searches += 1;
    if (this.searches % 2 > 0) return;
    for (const part of parts) {
      const found = part && this.secrets.find(part);
      if (found) this.chronicle.violated('I4', `${found} in ${where}`);
    }
  }
}
