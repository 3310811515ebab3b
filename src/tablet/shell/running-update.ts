import { systemClock } from '../../platform/system.ts';
import { AppUpdate } from './app-update.ts';
import { KeptOffline } from './kept-offline.ts';

/** The update of the running app. */
export const runningUpdate = new AppUpdate(navigator.serviceWorker, {
  reload: () => location.reload(),
  hash: () => location.hash,
  nowMs: () => systemClock.nowMs(),
});

/** Whether the running app is kept for use without a network. */
export const runningKept = new KeptOffline({
  container: navigator.serviceWorker,
  later: (work, ms) => void setTimeout(work, ms),
});
