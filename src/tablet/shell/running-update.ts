import { systemClock } from '../../platform/system.ts';
import { AppUpdate } from './app-update.ts';

/** The update of the running app. */
export const runningUpdate = new AppUpdate(navigator.serviceWorker, {
  reload: () => location.reload(),
  hash: () => location.hash,
  nowMs: () => systemClock.nowMs(),
});
