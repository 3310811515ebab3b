import { TRAINING } from './training.ts';

/**
 * Makes this the one page that trains, until it ends, and gives it an empty store. Resolves once it may begin: where
 * another page trains, when that one has ended.
 */
export function beginTraining(): Promise<void> {
  return new Promise((begun, failed) => {
    const untilPageEnds = async (): Promise<void> => {
      await removeStore();
      begun();
      await new Promise(() => {});
    };
    navigator.locks.request(TRAINING, untilPageEnds).catch(failed);
  });
}

/** Throws away what training left, at once or when the page that trains has ended. */
export async function dropTraining(): Promise<void> {
  await navigator.locks.request(TRAINING, removeStore);
}

async function removeStore(): Promise<void> {
  await removeDatabase();
  const folder = await navigator.storage.getDirectory();
  // Most often it is not there.
  await folder.removeEntry(TRAINING).catch(() => undefined);
}

/** Resolves once it is gone, which waits for whoever still has it open. */
function removeDatabase(): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(TRAINING);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error ?? new Error(TRAINING));
  });
}
