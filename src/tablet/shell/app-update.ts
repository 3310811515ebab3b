import { RELOAD_WHEN_CALM } from '../../../sw/names.ts';
import { trustedScriptUrl } from '../../platform/open-worker.ts';
import { pathOfHash } from './router.ts';

const LOOK_AGAIN_MS = 60 * 60_000;

/** Whether a form is open at that place of the app: then nothing may reload the page. */
export function inForm(hash: string): boolean {
  return pathOfHash(hash).startsWith('/enrol/');
}

/**
 * The app's newer version: found, waiting, taken over when the officer says so.
 *
 *     none -> waiting -> asked (the officer pressed, no form is open) -> reloaded
 *
 * The first service worker of all takes the page over by itself; that is no update and reloads nothing.
 */
export class AppUpdate {
  private registration: ServiceWorkerRegistration | undefined;
  private asked = false;
  private lookedAt = 0;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly container: ServiceWorkerContainer | undefined,
    private readonly page: { reload: () => void; hash: () => string; nowMs: () => number },
  ) {}

  /** Whether a newer version waits. */
  get ready(): boolean {
    return Boolean(this.registration?.waiting && this.container?.controller);
  }

  get going(): boolean {
    return this.asked;
  }

  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Registers the service worker; without one (a private window, an old browser) the app works while online. */
  async start(): Promise<void> {
    if (!this.container) return;
    this.container.addEventListener('controllerchange', () => this.taken());
    this.lookedAt = this.page.nowMs();
    try {
      this.follow(await this.container.register(trustedScriptUrl('/sw.js')));
    } catch {
      // Refused or not there: nothing that was saved depends on it.
    }
  }

  /** Looks for a newer version, at most once an hour; a tablet's page may stay open for days. */
  look(): void {
    const now = this.page.nowMs();
    if (!this.registration || now - this.lookedAt < LOOK_AGAIN_MS) return;
    this.lookedAt = now;
    this.registration.update().catch(() => {});
  }

  /** The officer pressed "Update now". False while a form is open: nothing happens then. */
  apply(): boolean {
    const waiting = this.registration?.waiting;
    if (!waiting || inForm(this.page.hash())) return false;
    this.asked = true;
    this.tell();
    waiting.postMessage(RELOAD_WHEN_CALM);
    return true;
  }

  private follow(registration: ServiceWorkerRegistration): void {
    this.registration = registration;
    this.tell();
    registration.addEventListener('updatefound', () => {
      registration.installing?.addEventListener('statechange', () => this.tell());
    });
  }

  /** Another version controls the page now. Only where it was asked for is the page loaded again. */
  private taken(): void {
    if (this.asked) this.page.reload();
    else this.tell();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}
