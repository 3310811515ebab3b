import { IS_PRINT_READER_KEPT } from '../../../sw/names.ts';

/** Browsers end what a service worker does for a message after 5 minutes, without a word. */
const LONGEST_MS = 5 * 60_000 + 5_000;

/**
 * Whether the reader of a card's printed lines is kept for use without a network; where it is not, the service worker
 * fetches it now. Null where no service worker answers: the reader then comes with its first use, if it can.
 *
 * @param waiting called when it must be fetched first, which on a slow link takes minutes
 */
export function printReaderKept(
  waiting: () => void,
  container: ServiceWorkerContainer | undefined = navigator.serviceWorker,
): Promise<boolean | null> {
  const worker = container?.controller;
  if (!worker) return Promise.resolve(null);
  const { port1, port2 } = new MessageChannel();
  worker.postMessage(IS_PRINT_READER_KEPT, [port2]);
  return new Promise((resolve) => {
    const answer = (kept: boolean): void => {
      clearTimeout(late);
      port1.close();
      resolve(kept);
    };
    const late = setTimeout(() => answer(false), LONGEST_MS);
    let asked = false;
    port1.onmessage = ({ data }) => {
      // "No" once means that it is being fetched, and a second time that it did not come.
      if (data === true || asked) return answer(data === true);
      asked = true;
      waiting();
    };
  });
}
