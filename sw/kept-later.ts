import { WholeCache } from './keep-whole.ts';

/** A file that is kept after the app is: its address carries a hash of its content, and is its key too. */
export interface LaterFile {
  readonly url: string;
  readonly integrity: string;
}

export interface KeptLaterParts {
  readonly files: readonly LaterFile[];
  readonly open: () => Promise<Cache>;
  /** Absolute addresses are what a cache's list of keys holds. */
  readonly origin: string;
  /** Before it nobody works here, and a first visit has enough to fetch. */
  readonly isPaired: () => Promise<boolean>;
}

/**
 * Files too large to wait for before the app is ready. They are fetched in the background once the tablet is paired,
 * or when first asked for, checked as the app's own are, and dropped when a newer version has others.
 */
export class KeptLater {
  private readonly whole: WholeCache;

  constructor(private readonly parts: KeptLaterParts) {
    const { files, open } = parts;
    this.whole = new WholeCache(
      files.map((file) => ({ ...file, key: this.keyOf(file) })),
      open,
    );
  }

  isWhole(): Promise<boolean> {
    return this.whole.isWhole();
  }

  /** Whether all is there now; fetches what is not. */
  async fill(): Promise<boolean> {
    await this.dropOlder();
    return this.whole.fill();
  }

  async fillOncePaired(): Promise<void> {
    if (await this.parts.isPaired()) await this.fill();
  }

  /** The file's answer, kept or from the network; null where the address is none of these. */
  answer(address: string): Promise<Response> | null {
    const file = this.parts.files.find((one) => this.keyOf(one) === address);
    return file ? this.answerWith(file) : null;
  }

  private async answerWith(file: LaterFile): Promise<Response> {
    const cache = await this.parts.open();
    const kept = await cache.match(this.keyOf(file));
    if (kept) return kept;
    const reply = await fetch(file.url, { integrity: file.integrity, credentials: 'same-origin' });
    // A device without room for it uses it all the same.
    if (reply.ok) await cache.put(this.keyOf(file), reply.clone()).catch(() => undefined);
    return reply;
  }

  private async dropOlder(): Promise<void> {
    const cache = await this.parts.open();
    const wanted = new Set(this.parts.files.map((file) => this.keyOf(file)));
    for (const { url } of await cache.keys()) if (!wanted.has(url)) await cache.delete(url);
  }

  private keyOf({ url }: LaterFile): string {
    return new URL(url, this.parts.origin).href;
  }
}
