import { IS_APP_WHOLE } from '../../../sw/names.ts';

/** A first visit on a good link is done by then: nobody needs to read of it. */
const PATIENCE_MS = 5000;
const ASK_AGAIN_MS = 60_000;

export interface KeptOfflinePorts {
  readonly container: ServiceWorkerContainer | undefined;
  readonly later: (work: () => void, ms: number) => void;
}

/**
 * Whether all of the app is kept for use without a network: the browser, or somebody, may clear the cache alone, and
 * a first visit may end before all of it came. The service worker fetches what is missing whenever it is asked.
 */
export class KeptOffline {
  private whole = false;
  private impatient = false;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly ports: KeptOfflinePorts) {}

  /** True once it is worth saying that the app is not kept yet. */
  get lacking(): boolean {
    return this.impatient && !this.whole;
  }

  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  start(): void {
    const { container, later } = this.ports;
    // Without service workers nothing can be kept, and nobody here can help it.
    if (!container) return;
    container.addEventListener('controllerchange', () => this.ask());
    later(() => {
      this.impatient = true;
      this.tell();
    }, PATIENCE_MS);
    this.ask();
    this.askAgain();
  }

  /** Also when the network comes back. */
  ask(): void {
    const worker = this.ports.container?.controller;
    if (!worker) return;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => {
      this.whole = data === true;
      this.tell();
    };
    worker.postMessage(IS_APP_WHOLE, [port2]);
  }

  private askAgain(): void {
    this.ports.later(() => {
      if (!this.whole) this.ask();
      this.askAgain();
    }, ASK_AGAIN_MS);
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}
