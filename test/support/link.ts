import { connect, createServer, type Server, type Socket } from 'node:net';

/**
 * The tablet's connection to the registry as a wire that a test can pull: every byte passes here. Cuts are exact:
 * the n-th byte towards the registry is the last one that arrives.
 */
export class Link {
  private readonly pairs = new Set<[Socket, Socket]>();
  private server: Server | undefined;
  private budget = Infinity;
  private up = true;
  sent = 0;
  cuts = 0;

  private constructor(
    private readonly target: { host: string; port: number },
    readonly port: number,
  ) {}

  static async to(target: { host: string; port: number }, port = 0): Promise<Link> {
    const probe = new Link(target, port);
    const chosen = await probe.listen(port);
    await probe.close();
    const link = new Link(target, chosen);
    await link.listen(chosen);
    return link;
  }

  /** No bytes either way until `plug`; open connections end as when a tablet leaves coverage. */
  unplug(): void {
    this.up = false;
    this.drop();
  }

  plug(): void {
    this.up = true;
    this.budget = Infinity;
  }

  /** Cuts every connection once so many more bytes went towards the registry; then the link is whole again. */
  cutAfter(bytes: number): void {
    this.budget = bytes;
  }

  async close(): Promise<void> {
    this.drop();
    await new Promise<void>((resolve) => (this.server ? this.server.close(() => resolve()) : resolve()));
  }

  private listen(port: number): Promise<number> {
    this.server = createServer((client) => this.accept(client));
    return new Promise((resolve) => {
      this.server!.listen(port, '127.0.0.1', () => {
        resolve((this.server!.address() as { port: number }).port);
      });
    });
  }

  private accept(client: Socket): void {
    client.on('error', () => client.destroy());
    if (!this.up) return void client.destroy();
    const upstream = connect(this.target);
    upstream.on('error', () => client.destroy());
    const pair: [Socket, Socket] = [client, upstream];
    this.pairs.add(pair);
    client.on('data', (chunk: Buffer) => this.forward(chunk, upstream));
    upstream.on('data', (chunk: Buffer) => void (client.destroyed || client.write(chunk)));
    for (const socket of pair) socket.on('close', () => this.end(pair));
  }

  private forward(chunk: Buffer, upstream: Socket): void {
    const passed = chunk.subarray(0, Math.max(0, this.budget));
    this.sent += passed.length;
    this.budget -= chunk.length;
    if (passed.length > 0 && !upstream.destroyed) upstream.write(passed);
    if (this.budget > 0) return;
    this.budget = Infinity;
    this.cuts += 1;
    // What passed must arrive before the connection dies.
    upstream.end(() => this.drop());
    if (upstream.destroyed) this.drop();
  }

  private end(pair: [Socket, Socket]): void {
    this.pairs.delete(pair);
    for (const socket of pair) socket.destroy();
  }

  private drop(): void {
    for (const pair of [...this.pairs]) this.end(pair);
  }
}
