import { TRAINING } from './training.ts';

/** What of a page is used: workers import this file too, and know neither. */
interface Page {
  readonly location: { replace(to: string): void };
  readonly sessionStorage: {
    getItem(name: string): string | null;
    removeItem(name: string): void;
  };
}

/**
 * Makes this the one page that trains, until it ends, and gives it an empty store. Resolves once it may begin: where
 * another page trains, when that one has ended. Only what the lock screen opened may: any other, a reload or a tab that
 * the browser brought back after a crash, goes to the lock screen, where the real store is looked after first.
 */
export function beginTraining(): Promise<void> {
  const { sessionStorage, location } = globalThis as unknown as Page;
  const entered = sessionStorage.getItem(TRAINING) !== null;
  sessionStorage.removeItem(TRAINING);
  if (entered) return soleTraining();
  location.replace('/');
  return new Promise(() => {});
}

function soleTraining(): Promise<void> {
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
