import type { ReactiveControllerHost } from 'lit';

/** Draws an element again when the browser finds or loses the network, as long as the element is in the page. */
export function drawnAgainByNetwork(host: ReactiveControllerHost): void {
  const turned = (): void => host.requestUpdate();
  host.addController({
    hostConnected: () => {
      window.addEventListener('online', turned);
      window.addEventListener('offline', turned);
    },
    hostDisconnected: () => {
      window.removeEventListener('online', turned);
      window.removeEventListener('offline', turned);
    },
  });
}
