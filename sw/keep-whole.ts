/** One file that the app needs offline: its address, the key that it is cached under, and the hash of its content. */
export interface KeptFile {
  readonly url: string;
  readonly key: string;
  /** As in a script's `integrity`: only exactly this content is kept, never a login page or another version's file. */
  readonly integrity: string;
}

/**
 * Keeps every file of the app in the cache, also after the cache was cleared behind its back. Asked at each start and
 * each opening of a page; looking costs one list of keys, and only what is missing is fetched.
 */
export class WholeCache {
  private filling: Promise<boolean> | null = null;

  constructor(
    private readonly files: readonly KeptFile[],
    private readonly open: () => Promise<Cache>,
  ) {}

  async isWhole(): Promise<boolean> {
    return (await this.missing()).length === 0;
  }

  /** Whether all is there now; what could not be fetched is tried again at the next call. */
  fill(): Promise<boolean> {
    this.filling ??= this.fillOnce().finally(() => (this.filling = null));
    return this.filling;
  }

  private async fillOnce(): Promise<boolean> {
    const cache = await this.open();
    let whole = true;
    // One after another: this runs beside the officer's work, on a link that may be slow.
    for (const file of await this.missing()) whole = (await keep(cache, file)) && whole;
    return whole;
  }

  private async missing(): Promise<KeptFile[]> {
    const held = new Set((await (await this.open()).keys()).map(({ url }) => url));
    return this.files.filter(({ key }) => !held.has(key));
  }
}

async function keep(cache: Cache, { url, key, integrity }: KeptFile): Promise<boolean> {
  try {
    const reply = await fetch(url, { integrity, cache: 'no-cache', credentials: 'same-origin' });
    if (!reply.ok) return false;
    await cache.put(key, reply);
    return true;
  } catch {
    return false;
  }
}
